-- Personal links for gezagdragers and the leerling: who got one, the sessions they opened, what they said.

create table toegangslinks (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  gezagdrager_id uuid references gezagdragers,
  token_hash bytea not null unique,
  code_hash bytea not null,
  pogingen integer not null default 0,
  gemaakt_door uuid references gebruikers,
  gemaakt_op timestamptz not null,
  geldig_tot timestamptz not null,
  gebruikt_op timestamptz,
  geblokkeerd_op timestamptz,
  ingetrokken_op timestamptz
);
create index toegangslinks_leerling on toegangslinks (leerling_id, gemaakt_op);
comment on column toegangslinks.gezagdrager_id is 'null: the leerling';
comment on column toegangslinks.code_hash is 'second thing, told by another way than the mail';

create table portaalsessies (
  id uuid primary key,
  token_hash bytea not null unique,
  link_id uuid not null references toegangslinks,
  begonnen_op timestamptz not null,
  laatst_gezien_op timestamptz not null,
  verloopt_op timestamptz not null,
  beeindigd_op timestamptz
);
create index portaalsessies_link on portaalsessies (link_id);

create table stemmen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  leerling_id uuid not null references leerlingen,
  gezagdrager_id uuid references gezagdragers,
  tekst_versleuteld bytea not null,
  moment timestamptz not null
);
create index stemmen_dossier on stemmen (dossier_id, moment);
create index stemmen_leerling on stemmen (leerling_id);
comment on table stemmen is 'What a gezagdrager or the leerling said by a personal link';

create table planhandtekeningen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  planversie_id uuid not null references planversies,
  leerling_id uuid not null references leerlingen,
  gezagdrager_id uuid references gezagdragers,
  moment timestamptz not null,
  unique nulls not distinct (planversie_id, gezagdrager_id)
);
create index planhandtekeningen_dossier on planhandtekeningen (dossier_id, moment);
create index planhandtekeningen_leerling on planhandtekeningen (leerling_id);
comment on table planhandtekeningen is 'Who agreed on a version of the plan by a personal link; the officer records the agreement itself';

-- Mail to people without an account; what it says is taken away once it left.
create table buitenpost (
  id uuid primary key,
  aan_versleuteld bytea,
  tekst_versleuteld bytea,
  onderwerp text not null,
  gemaakt_op timestamptz not null,
  verzonden_op timestamptz
);

grant select, insert, update on toegangslinks, portaalsessies, buitenpost to {tenant};
grant select, insert, update on stemmen, planhandtekeningen to {tenant};
