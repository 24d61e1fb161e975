-- Every table of school data has school_id first in its primary key and in every foreign key, so that
-- the same schema distributes by school. Ids are random UUIDs; nothing shown outside can be counted.
-- The tables without school_id in their keys (username, join_code, signing_key) are small directories
-- that every node of a distributed database holds whole.

create table school (
  id uuid primary key,
  name text not null,
  locale text not null default 'en-US',
  time_zone text not null default 'UTC',
  created_at timestamptz not null
);

-- ---------------------------------------------------------------- accounts

create table signing_key (
  id text primary key,
  private_key text not null,
  public_key text not null,
  created_at timestamptz not null
);

create table account (
  school_id uuid not null references school (id),
  id uuid not null,
  username text not null,
  name text not null,
  role text not null check (role in ('teacher', 'admin')),
  password_hash text not null,
  -- tokens issued earlier are void: set when a password is changed or an account is closed
  tokens_valid_from timestamptz not null,
  display text not null default '{}',
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (school_id, id)
);

-- Usernames are unique in an installation, and a sign-in knows no school yet.
create table username (
  username text primary key,
  school_id uuid not null,
  account_id uuid not null,
  foreign key (school_id, account_id) references account (school_id, id)
);

create table revoked_token (
  school_id uuid not null references school (id),
  id uuid not null,
  expires_at timestamptz not null,
  primary key (school_id, id)
);

-- ---------------------------------------------------------------- classes

create table classroom (
  school_id uuid not null references school (id),
  id uuid not null,
  name text not null,
  join_code text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (school_id, id)
);

create table join_code (
  code text primary key,
  school_id uuid not null,
  classroom_id uuid not null,
  foreign key (school_id, classroom_id) references classroom (school_id, id)
);

create table classroom_teacher (
  school_id uuid not null,
  classroom_id uuid not null,
  account_id uuid not null,
  primary key (school_id, classroom_id, account_id),
  foreign key (school_id, classroom_id) references classroom (school_id, id),
  foreign key (school_id, account_id) references account (school_id, id)
);
create index classroom_teacher_by_account on classroom_teacher (school_id, account_id);

create table student (
  school_id uuid not null references school (id),
  id uuid not null,
  name text not null,
  pin_hash text not null,
  tokens_valid_from timestamptz not null,
  extra_time_percent int not null default 0 check (extra_time_percent between 0 and 300),
  display text not null default '{}',
  created_at timestamptz not null,
  primary key (school_id, id)
);

create table enrolment (
  school_id uuid not null,
  classroom_id uuid not null,
  student_id uuid not null,
  -- the number or nickname that the student signs in with, as typed and as compared
  number text not null,
  number_key text not null,
  joined_at timestamptz not null,
  -- set when the student leaves the class; the attempts stay
  left_at timestamptz,
  primary key (school_id, classroom_id, student_id),
  foreign key (school_id, classroom_id) references classroom (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id)
);
create unique index enrolment_by_number on enrolment (school_id, classroom_id, number_key)
  where left_at is null;
create index enrolment_by_student on enrolment (school_id, student_id);

-- ---------------------------------------------------------------- articles, items, quizzes

create table article (
  school_id uuid not null references school (id),
  id uuid not null,
  title text not null,
  source text,
  language text not null,
  text text not null,
  -- hexadecimal SHA-256 of the text
  hash text not null,
  -- the FAQ as [{question, answer, start, end}], and what was noticed on reading
  faq text not null default '[]',
  warnings text not null default '[]',
  -- the blocks that its file's layout marked, so that a second reading finds the same parts
  blocks text not null default '[]',
  created_by uuid,
  created_at timestamptz not null,
  primary key (school_id, id)
);
create index article_by_hash on article (school_id, hash);

create table quiz (
  school_id uuid not null references school (id),
  id uuid not null,
  article_id uuid,
  title text not null,
  language text not null,
  state text not null check (state in ('generating', 'draft', 'published', 'archived')),
  -- raised by each publication that changes the questions; 1 at first
  version int not null default 1,
  -- of an imported quiz: the hash of its file, and its own identifier where the format has one
  source_hash text,
  external_id text,
  -- what was noticed on generating, and the trace of every decision
  warnings text not null default '[]',
  report text,
  created_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, article_id) references article (school_id, id)
);
create index quiz_by_time on quiz (school_id, created_at desc, id);
create unique index quiz_by_source_hash on quiz (school_id, source_hash)
  where source_hash is not null;
create unique index quiz_by_external_id on quiz (school_id, external_id)
  where external_id is not null;

create table item (
  school_id uuid not null references school (id),
  id uuid not null,
  article_id uuid,
  -- the question with its keys; never changed: an edit makes a new item that names the one it replaces
  question text not null,
  source text not null check (source in ('generated', 'imported', 'written')),
  status text not null check (status in ('draft', 'approved', 'rejected')),
  rejection_reason text,
  version int not null default 1,
  replaces_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, article_id) references article (school_id, id)
);

create table quiz_slot (
  school_id uuid not null,
  quiz_id uuid not null,
  version int not null,
  slot int not null,
  -- the id within the quiz, kept from its file
  question_id text not null,
  item_id uuid not null,
  primary key (school_id, quiz_id, version, slot),
  unique (school_id, quiz_id, version, question_id),
  foreign key (school_id, quiz_id) references quiz (school_id, id),
  foreign key (school_id, item_id) references item (school_id, id)
);

-- ---------------------------------------------------------------- assignments and attempts

create table assignment (
  school_id uuid not null references school (id),
  id uuid not null,
  quiz_id uuid not null,
  quiz_version int not null,
  classroom_id uuid not null,
  opens_at timestamptz,
  due_at timestamptz,
  time_limit_minutes int check (time_limit_minutes between 1 and 1440),
  attempts_allowed int not null default 1 check (attempts_allowed between 1 and 100),
  feedback text not null
    check (feedback in ('none', 'score', 'after_submission', 'after_due', 'on_release')),
  released_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, quiz_id) references quiz (school_id, id),
  foreign key (school_id, classroom_id) references classroom (school_id, id)
);
create index assignment_by_classroom on assignment (school_id, classroom_id, created_at desc);

create table attempt (
  school_id uuid not null references school (id),
  id uuid not null,
  assignment_id uuid not null,
  student_id uuid not null,
  -- 1 for a student's first attempt at the assignment
  number int not null,
  quiz_version int not null,
  -- secret; option ids and orders of this attempt derive from it
  presentation_key bytea not null,
  started_at timestamptz not null,
  -- the earlier of the time limit with extra time and the due date
  ends_at timestamptz,
  submitted_at timestamptz,
  submitted_by text check (submitted_by in ('student', 'time', 'teacher')),
  score double precision,
  max_score double precision not null,
  pending_points double precision not null default 0,
  primary key (school_id, id),
  unique (school_id, assignment_id, student_id, number),
  foreign key (school_id, assignment_id) references assignment (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id)
);
create unique index attempt_open on attempt (school_id, assignment_id, student_id)
  where submitted_at is null;
create index attempt_by_student on attempt (school_id, student_id);
create index attempt_to_close on attempt (ends_at) where submitted_at is null and ends_at is not null;

create table response (
  school_id uuid not null,
  attempt_id uuid not null,
  slot int not null,
  -- raised by the client with every change of this slot; from 1
  sequence bigint not null,
  -- what was given, in the ids of the question
  content text not null,
  saved_at timestamptz not null,
  -- 0 to 1; null until the attempt is submitted, and while only a person can tell
  mark double precision,
  primary key (school_id, attempt_id, slot),
  foreign key (school_id, attempt_id) references attempt (school_id, id)
);

-- Slots that a student wants to come back to.
create table flag (
  school_id uuid not null,
  attempt_id uuid not null,
  slot int not null,
  primary key (school_id, attempt_id, slot),
  foreign key (school_id, attempt_id) references attempt (school_id, id)
);
