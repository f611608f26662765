-- Keys, users, sessions and the log of one tenant. {tenant} is its role, of the same name as its schema.
grant usage on schema {tenant} to {tenant};

create table sleutels (
  soort text not null check (soort in ('gegevens', 'index')),
  versie integer not null,
  verpakt bytea not null,
  gemaakt_op timestamptz not null,
  primary key (soort, versie)
);
comment on table sleutels is 'Keys of this tenant, wrapped by the master key, which is never in the database.';

create table gebruikers (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  rollen text[] not null check (cardinality(rollen) > 0),
  status text not null check (status in ('uitgenodigd', 'actief', 'beeindigd')),
  wachtwoord_hash text,
  tweede_factor bytea,
  tweede_factor_stap bigint,
  aangemaakt_op timestamptz not null,
  laatst_aangemeld_op timestamptz,
  beeindigd_op timestamptz
);
create unique index gebruikers_email on gebruikers (lower(email));
comment on column gebruikers.tweede_factor is 'Room for a second factor: its encrypted seed; _stap is the last step used.';

create table uitnodigingen (
  id uuid primary key,
  gebruiker_id uuid not null references gebruikers,
  token_hash bytea not null unique,
  gemaakt_door uuid,
  geldig_tot timestamptz not null,
  gebruikt_op timestamptz
);
create index uitnodigingen_gebruiker on uitnodigingen (gebruiker_id);

create table sessies (
  id uuid primary key,
  token_hash bytea not null unique,
  gebruiker_id uuid not null references gebruikers,
  sterkte text not null default 'wachtwoord',
  apparaat text not null,
  begonnen_op timestamptz not null,
  laatst_gezien_op timestamptz not null,
  verloopt_op timestamptz not null,
  beeindigd_op timestamptz
);
create index sessies_gebruiker on sessies (gebruiker_id, begonnen_op);

-- Every act on someone's data, in the fields of Logboek Dataverwerkingen. One row names all children of a list.
create table verwerkingen (
  id uuid primary key,
  moment timestamptz not null,
  trace_id text not null,
  span_id text not null,
  actor_soort text not null check (actor_soort in ('gebruiker', 'systeem', 'operator')),
  actor_id uuid,
  rol text not null,
  handeling text not null,
  activiteit text not null,
  doel text not null,
  grondslag text not null,
  object_soort text not null,
  object_id uuid,
  betrokkenen uuid[] not null,
  aantal integer not null,
  status text not null default 'Ok'
);
create index verwerkingen_betrokkenen on verwerkingen using gin (betrokkenen);

create table zegels (
  volgnummer bigint primary key,
  verwerking_id uuid not null unique,
  hash bytea not null check (length(hash) = 32),
  gezegeld_op timestamptz not null
);
comment on table zegels is 'The hash chain over committed rows of verwerkingen; a row without a zegel is not yet sealed.';

create table outbox (
  id uuid primary key,
  soort text not null,
  gegevens jsonb not null,
  gemaakt_op timestamptz not null
);

grant select on migraties, sleutels to {tenant};
grant select, insert, update on gebruikers, uitnodigingen, sessies to {tenant};
grant select, insert on verwerkingen, zegels to {tenant};
grant select, insert, delete on outbox to {tenant};
