-- The link that creates the first administrator of an installation, as a hash of its secret. There is a
-- row only while nobody has an account.
create table first_start (
  secret_hash text primary key,
  created_at timestamptz not null
);

-- When a student signed in last, for their teachers.
alter table student add column signed_in_at timestamptz;
