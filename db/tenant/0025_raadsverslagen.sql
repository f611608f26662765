-- What a gemeente writes beside its figures, for the council; figures are not kept here: they come from what was released.
create table raadsverslagen (
  schooljaar text primary key,
  teksten jsonb not null,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  gewijzigd_door uuid not null references gebruikers
);
grant select, insert, update on raadsverslagen to {tenant};
