-- What helps a student to read, and what their teachers keep in mind; neither is shown to other students.
alter table student add column large_text boolean not null default false;
alter table student add column teacher_note text not null default '';
