-- While the questions of a quiz are being made, the node that makes them sets this again and again, so
-- that the others can tell when nobody does any more.
alter table quiz add column alive_at timestamptz;
create index quiz_generating on quiz (alive_at) where state = 'generating';
