-- Counting for the region, and what a regio asks to be made public.

-- What each leerling adds to the counts, kept so that a night counts only what changed. No key: it also tells of who is gone.
create table tellingen (
  leerling_id uuid primary key,
  vingerafdruk text not null,
  herzien_op date,
  posten jsonb not null
);
comment on column tellingen.vingerafdruk is 'Of the facts that were counted; another one means that somebody changed them';
comment on column tellingen.herzien_op is 'First day on which the leerling may count otherwise though nothing was changed';

-- Through which day and how was counted last: one row.
create table telstanden (
  enige boolean primary key default true check (enige),
  peildatum date,
  definitieversie integer,
  kalender text
);

-- Own figures of school years that were set down: they stay as they were when dossiers are destroyed.
create table vastgezette_jaren (
  schooljaar text primary key,
  vastgezet_op timestamptz not null,
  door uuid not null references gebruikers,
  definitieversie integer not null,
  cijfers jsonb not null
);

-- Asked of the background work: a release of a school year.
create table vrijgaveverzoeken (
  id uuid primary key,
  schooljaar text not null,
  peildatum date not null,
  gevraagd_op timestamptz not null,
  gevraagd_door uuid references gebruikers,
  status text not null check (status in ('wacht', 'loopt', 'klaar', 'geweigerd')),
  stap text,
  reden text,
  vrijgave integer,
  klaar_op timestamptz
);
create index vrijgaveverzoeken_open on vrijgaveverzoeken (gevraagd_op) where status in ('wacht', 'loopt');

grant select, insert, update, delete on tellingen, telstanden to {tenant};
grant select, insert on vastgezette_jaren to {tenant};
grant select, insert, update on vrijgaveverzoeken to {tenant};
