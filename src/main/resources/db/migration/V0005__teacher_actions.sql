-- What one student may beyond the others in one assignment.
create table extension (
  school_id uuid not null,
  assignment_id uuid not null,
  student_id uuid not null,
  -- in place of the assignment's due date; null for the same one
  due_at timestamptz,
  extra_attempts int not null default 0 check (extra_attempts >= 0),
  primary key (school_id, assignment_id, student_id),
  foreign key (school_id, assignment_id) references assignment (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id)
);

-- Who gave the mark, and when; null for a mark that follows from the question.
alter table response add column marked_by uuid;
alter table response add column marked_at timestamptz;
