-- Leerlingen, what was reported about them, and the dossiers and termijnen that follow from it.

create table tellers (
  naam text primary key,
  waarde bigint not null
);

create table schoolvakanties (
  id uuid primary key,
  brin text,
  naam text not null,
  begin date not null,
  einde date not null,
  bron text not null,
  check (begin <= einde)
);
comment on column schoolvakanties.brin is 'null: the calendar of the region, for every school without one of its own';

create table leerlingen (
  id uuid primary key,
  pgn_soort text check (pgn_soort in ('bsn', 'onderwijsnummer')),
  pgn_versleuteld bytea,
  pgn_index bytea unique check (pgn_index is null or length(pgn_index) = 32),
  voornamen text not null,
  voorvoegsel text,
  achternaam text not null,
  zoeknaam text not null,
  geboortedatum date not null,
  geslacht text,
  postcode text,
  huisnummer text,
  gemeentecode text not null,
  bron_datum date,
  bron_nummer text,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check ((pgn_soort is null) = (pgn_versleuteld is null) and (pgn_soort is null) = (pgn_index is null))
);
create index leerlingen_zoeknaam on leerlingen (zoeknaam text_pattern_ops);
create index leerlingen_geboortedatum on leerlingen (geboortedatum);
comment on column leerlingen.bron_datum is 'meldingsdatum and number of the melding that the personal data come from: the newest wins, whatever the order of files';

-- Whose dossiers wait to be formed anew; a narrow table, because every import fills and empties it.
create table leerlingen_te_vormen (
  leerling_id uuid primary key references leerlingen
);

create table dossiers (
  id uuid primary key,
  kenmerk text not null unique,
  leerling_id uuid not null references leerlingen,
  status text not null check (status in ('signaal', 'te-verifieren', 'actief', 'in-plan', 'te-bevestigen', 'geplaatst', 'gesloten', 'heropend')),
  eerste_signaaldag date not null,
  eerste_verzuimdag date,
  laatste_einddatum date,
  soorten_vanaf date[] not null,
  soorten text[] not null,
  brin text,
  onderwijssoort text,
  leerjaar text,
  behandelaar_id uuid references gebruikers,
  door_persoon boolean not null default false,
  geverifieerd boolean not null,
  bevestigd_op timestamptz,
  gesloten_per date,
  sluitreden text check (sluitreden in ('hervat', 'geplaatst', 'verhuisd', 'vrijstelling', 'vervangende-leerplicht', 'einde-leerplicht', 'onterecht', 'overleden')),
  samengevoegd_in uuid references dossiers,
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (cardinality(soorten) = cardinality(soorten_vanaf)),
  check ((status = 'gesloten') = (gesloten_per is not null)),
  check ((sluitreden is null) = (gesloten_per is null))
);
create index dossiers_leerling on dossiers (leerling_id);
create index dossiers_verzuimdag on dossiers (eerste_verzuimdag, id) where samengevoegd_in is null;
create index dossiers_behandelaar on dossiers (behandelaar_id) where samengevoegd_in is null;
create index dossiers_samengevoegd on dossiers (samengevoegd_in) where samengevoegd_in is not null;

create table verzuimmeldingen (
  id uuid primary key,
  meldingsnummer text not null unique,
  leerling_id uuid not null references leerlingen,
  dossier_id uuid references dossiers,
  verzuimsoort text not null,
  meldingsdatum date not null,
  begindatum date not null,
  einddatum date,
  brin text,
  vestiging text,
  onderwijssoort text not null,
  leerjaar text,
  gemeentecode text not null,
  aantal_uren numeric(6, 2),
  alle_lessen_gemist boolean,
  prioriteit text,
  contact_naam text,
  contact_functie text,
  contact_telefoon text,
  contact_email text,
  telefoon_ouder text,
  toelichting_versleuteld bytea,
  inhoud_hash bytea not null check (length(inhoud_hash) = 32),
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (einddatum is null or begindatum <= einddatum)
);
create index verzuimmeldingen_leerling on verzuimmeldingen (leerling_id, begindatum);
create index verzuimmeldingen_dossier on verzuimmeldingen (dossier_id);
create index verzuimmeldingen_datum on verzuimmeldingen (meldingsdatum desc, id desc);
comment on column verzuimmeldingen.toelichting_versleuteld is 'reden, actieSchool and gewensteActie: free text that may tell about health';

create table termijnen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  melding_id uuid references verzuimmeldingen,
  soort text not null,
  begin date not null,
  uiterlijk date not null,
  uitkomst text check (uitkomst in ('gehaald', 'vervallen')),
  uitkomst_op date,
  regelversie text not null,
  vastgelegd_op timestamptz not null,
  unique nulls not distinct (dossier_id, soort, melding_id)
);
create index termijnen_open on termijnen (dossier_id, uiterlijk) where uitkomst is null;

create table dossiervragen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  soort text not null check (soort in ('splitsen', 'heropenen', 'bij-gesloten', 'leeg')),
  melding_id uuid references verzuimmeldingen,
  sleutel text not null unique,
  gesteld_op timestamptz not null,
  beantwoord_op timestamptz
);
create index dossiervragen_dossier on dossiervragen (dossier_id);
comment on table dossiervragen is 'Corrections that a person must decide on, because a person has already acted on the dossier';

grant select, insert, update on tellers, leerlingen, verzuimmeldingen to {tenant};
grant select, insert, delete on leerlingen_te_vormen to {tenant};
grant select, insert, update, delete on dossiers, dossiervragen, schoolvakanties, termijnen to {tenant};
