-- The plan van aanpak of a dossier, version by version, who agreed to which version, and the acties.

create table planversies (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  inhoud_versleuteld bytea not null,
  onderdelen text[] not null check (cardinality(onderdelen) > 0),
  evaluatie_ids uuid[] not null,
  evaluatie_dagen date[] not null,
  door_id uuid not null references gebruikers,
  gemaakt_op timestamptz not null,
  check (cardinality(evaluatie_ids) = cardinality(evaluatie_dagen))
);
create index planversies_dossier on planversies (dossier_id, gemaakt_op desc, id desc);
comment on table planversies is 'Every version of a plan as it was saved; the newest of a dossier and those joined to it is the plan of now';
comment on column planversies.onderdelen is 'which parts differ from the version before it';
comment on column planversies.evaluatie_dagen is 'the planned days of the evaluaties that are not held yet, so that work can be found without opening plans';

create table planvaststellingen (
  id uuid primary key,
  planversie_id uuid not null unique references planversies,
  dag date not null,
  ondertekenaars_versleuteld bytea not null,
  door_id uuid not null references gebruikers,
  vastgelegd_op timestamptz not null
);
comment on table planvaststellingen is 'Agreement on one version of a plan; a later version is not agreed until it has a row of its own';

create table acties (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  gebruiker_id uuid references gebruikers,
  tekst_versleuteld bytea not null,
  uiterlijk date not null,
  doel_id uuid,
  status text not null check (status in ('open', 'gedaan', 'niet-gedaan')),
  afgerond_op date,
  versie integer not null,
  aangemaakt_door uuid not null references gebruikers,
  aangemaakt_op timestamptz not null,
  gewijzigd_door uuid not null references gebruikers,
  gewijzigd_op timestamptz not null,
  check ((status = 'open') = (afgerond_op is null))
);
create index acties_dossier on acties (dossier_id);
create index acties_open on acties (gebruiker_id, uiterlijk) where status = 'open';
comment on column acties.tekst_versleuteld is 'what must be done, by whom where that is no colleague, why it was not done, and what came of it';
comment on column acties.doel_id is 'id of a doel inside the plan';

grant select, insert on planversies, planvaststellingen to {tenant};
grant select, insert, update on acties to {tenant};
