-- When a teacher deleted the quiz; it can be brought back for some weeks and is then removed.
alter table quiz add column deleted_at timestamptz;
create index quiz_in_trash on quiz (deleted_at) where deleted_at is not null;
