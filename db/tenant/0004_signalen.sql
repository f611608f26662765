-- Meldingen of our own beside those of schools, the college's answers on meldingen, and early signals.

alter table verzuimmeldingen add column herkomst text not null default 'school' check (herkomst in ('school', 'eigen', 'signaalformulier'));
alter table verzuimmeldingen alter column onderwijssoort drop not null;
comment on column verzuimmeldingen.herkomst is 'school: as a school filed it; eigen: dossier opened by hand; signaalformulier: by the form for early signals';
comment on column verzuimmeldingen.onderwijssoort is 'null only in meldingen of our own: then the melding says nothing of the school';

-- For the signal rules: what counts of the running school year, and the dossiers that wait.
create index verzuimmeldingen_herhaald on verzuimmeldingen (begindatum, leerling_id) where verzuimsoort in ('16-uur', 'luxe');
create index dossiers_open_signaal on dossiers (leerling_id) where status = 'signaal' and samengevoegd_in is null;

create table melding_antwoorden (
  melding_id uuid primary key references verzuimmeldingen,
  status text not null check (status in ('ontvangen', 'in-behandeling', 'afgehandeld')),
  sluitreden text check (sluitreden in ('hervat', 'geplaatst', 'verhuisd', 'vrijstelling', 'vervangende-leerplicht', 'einde-leerplicht', 'onterecht', 'overleden')),
  dagen date[] not null,
  uren numeric(4, 2)[] not null,
  opmerking_versleuteld bytea,
  contact_naam text,
  contact_telefoon text,
  contact_email text,
  versie integer not null,
  gewijzigd_door uuid references gebruikers,
  gewijzigd_op timestamptz not null,
  check (cardinality(dagen) = cardinality(uren)),
  check ((status = 'afgehandeld') = (sluitreden is not null))
);
comment on table melding_antwoorden is 'What the college answers on a melding: Besluit register onderwijsdeelnemers article 14, l to p';

create table signalen (
  id uuid primary key,
  melding_id uuid not null unique references verzuimmeldingen,
  leerling_id uuid not null references leerlingen,
  doorgegeven_door text not null check (doorgegeven_door in ('ouder', 'leerling', 'school', 'anders')),
  hoe_vaak_versleuteld bytea,
  gemaakt_door uuid references gebruikers,
  aangemaakt_op timestamptz not null
);
create index signalen_leerling on signalen (leerling_id);
comment on table signalen is 'Early signals by the form; what it tells stands in the melding that it made';

create table ziekmeldingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  begin date not null,
  einde date,
  bron text not null check (bron in ('school', 'jgz')),
  ingetrokken boolean not null default false,
  versie integer not null default 1,
  gemaakt_door uuid references gebruikers,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (einde is null or begin <= einde)
);
create index ziekmeldingen_leerling on ziekmeldingen (leerling_id);
create index ziekmeldingen_einde on ziekmeldingen ((coalesce(einde, 'infinity'::date))) where not ingetrokken;

create table verkorte_roosters (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  uren_per_week numeric(4, 2) not null check (uren_per_week >= 0 and uren_per_week <= 60),
  vanaf date not null,
  tot date,
  ingetrokken boolean not null default false,
  versie integer not null default 1,
  gemaakt_door uuid references gebruikers,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (tot is null or vanaf <= tot)
);
create index verkorte_roosters_leerling on verkorte_roosters (leerling_id);
create index verkorte_roosters_tot on verkorte_roosters ((coalesce(tot, 'infinity'::date))) where not ingetrokken;
comment on column verkorte_roosters.tot is 'last day with these hours; null: no end is known';

create table signaalregels (
  enig boolean primary key default true check (enig),
  regels jsonb not null,
  versie integer not null,
  gewijzigd_door uuid references gebruikers,
  gewijzigd_op timestamptz not null
);
comment on table signaalregels is 'When a signal is proposed to be made active; without a row the standard rules hold';

create table afgewezen_voorstellen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  dossier_id uuid references dossiers,
  regel text not null,
  feiten uuid[] not null,
  reden_versleuteld bytea not null,
  afgewezen_door uuid references gebruikers,
  afgewezen_op timestamptz not null
);
create index afgewezen_voorstellen_leerling on afgewezen_voorstellen (leerling_id);
create index afgewezen_voorstellen_dossier on afgewezen_voorstellen (dossier_id);
comment on column afgewezen_voorstellen.feiten is 'the facts on which a person said no: on these alone it is not proposed again';

grant select, insert, update on melding_antwoorden, ziekmeldingen, verkorte_roosters, signaalregels to {tenant};
grant select, insert on signalen, afgewezen_voorstellen to {tenant};
