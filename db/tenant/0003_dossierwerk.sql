-- What people do with a dossier: plaatsingen, the rungs of the ladder, and what happened that its own columns forget.

alter table dossiers
  add column verzuimdag_door_persoon date,
  add column geplaatst_per date,
  add column loopt_door_na date,
  add column deels_belastbaar boolean not null default false;
comment on column dossiers.verzuimdag_door_persoon is 'first day of absence as given by the person who made a signaal active';
comment on column dossiers.geplaatst_per is 'first day of the first plaatsing that counts and is not void; may lie ahead';
comment on column dossiers.loopt_door_na is 'a person said that the absence went on after this reported end; a later end counts again';

create table plaatsingen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  soort text not null check (soort in ('eigen-school', 'andere-school', 'aangepast-rooster', 'onderwijs-zorgarrangement')),
  ingangsdatum date not null,
  omvang text not null check (omvang in ('volledig', 'gedeeltelijk')),
  uren_per_week numeric(4, 1) check (uren_per_week > 0 and uren_per_week <= 40),
  telt boolean not null,
  brin text,
  toelichting_versleuteld bytea,
  einde text check (einde in ('mislukt', 'ingetrokken')),
  einde_per date,
  einde_reden_versleuteld bytea,
  nietig boolean not null default false,
  door_id uuid references gebruikers,
  vastgelegd_op timestamptz not null,
  check (omvang = 'volledig' or uren_per_week is not null),
  check ((einde is null) = (einde_per is null))
);
create index plaatsingen_dossier on plaatsingen (dossier_id, ingangsdatum);
comment on column plaatsingen.telt is 'whether it counts by the convenant: full, or partial with enough hours a week';
comment on column plaatsingen.nietig is 'failed within 28 days, or entered by mistake: as if it had never been';

create table escalaties (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  trede integer not null check (trede > 0),
  naam text not null,
  eigenaar text not null,
  sinds date not null,
  uiterlijk date,
  toelichting_versleuteld bytea,
  door_id uuid references gebruikers,
  vastgelegd_op timestamptz not null
);
create index escalaties_dossier on escalaties (dossier_id, sinds);

create table dossiergebeurtenissen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  soort text not null,
  dag date not null,
  gegevens jsonb not null,
  tekst_versleuteld bytea,
  door_id uuid references gebruikers,
  moment timestamptz not null
);
create index dossiergebeurtenissen_dossier on dossiergebeurtenissen (dossier_id, dag);

alter table dossiervragen drop constraint dossiervragen_soort_check;
alter table dossiervragen add constraint dossiervragen_soort_check
  check (soort in ('splitsen', 'heropenen', 'bij-gesloten', 'leeg', 'terugval'));
alter table dossiervragen add column antwoord_versleuteld bytea, add column beantwoord_door uuid references gebruikers;

grant select, insert on escalaties to {tenant};
grant select, insert, update on plaatsingen to {tenant};
-- Deleting: a dossier that lost its last melding goes, with what was noted of it.
grant select, insert, delete on dossiergebeurtenissen to {tenant};
