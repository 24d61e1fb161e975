-- Failed sign-ins of one account or one student since a moment; counted here so that the limit holds on
-- every process. The subject is a hash: what was typed, often a slip of a real secret, is not kept.
create table sign_in_failure (
  subject text primary key,
  failures int not null,
  since timestamptz not null
);
