-- Toestemming: what was asked and given about a leerling, by whom, with what evidence, and everything that happened to it.
-- What each receiver may see of it stands in uitwisseling.toestemmingsregels.

create table toestemmingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  dossier_id uuid not null references dossiers,
  doel text not null,
  categorieen text[] not null check (cardinality(categorieen) > 0),
  ontvangers uuid[] not null check (cardinality(ontvangers) > 0),
  geldig_vanaf date not null,
  geldig_tot date not null,
  doorbreking_versleuteld bytea,
  bijzonder_versleuteld bytea,
  stand text not null check (stand in ('gevraagd', 'gegeven', 'geweigerd', 'ingetrokken')),
  gegeven_op date,
  beeindigd_op timestamptz,
  aangemaakt_door uuid references gebruikers,
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (geldig_vanaf <= geldig_tot),
  check (stand <> 'gegeven' or gegeven_op is not null)
);
create index toestemmingen_dossier on toestemmingen (dossier_id);
create index toestemmingen_leerling on toestemmingen (leerling_id);
create index toestemmingen_tot on toestemmingen (geldig_tot) where stand = 'gegeven';
comment on column toestemmingen.ontvangers is 'ids of tenants';
comment on column toestemmingen.doorbreking_versleuteld is 'waiver of professional secrecy, apart from the ground (Jeugdwet 7.3.11, BW 7:457)';
comment on column toestemmingen.bijzonder_versleuteld is 'what a professional recorded that changes who decides';

create table toestemminggevers (
  id uuid primary key,
  toestemming_id uuid not null references toestemmingen,
  hoedanigheid text not null check (hoedanigheid in ('gezagdrager', 'voogd', 'gecertificeerde-instelling', 'rechter', 'leerling')),
  gezagdrager_id uuid references gezagdragers,
  naam_versleuteld bytea not null,
  stand text not null check (stand in ('gevraagd', 'gegeven', 'geweigerd')),
  datum date,
  via text check (via in ('papier', 'mondeling', 'link')),
  bewijs_versleuteld bytea,
  bestand_id uuid references bestanden,
  vastgelegd_door uuid references gebruikers,
  vastgelegd_op timestamptz not null,
  check (stand = 'gevraagd' or datum is not null)
);
create index toestemminggevers_toestemming on toestemminggevers (toestemming_id);

create table toestemmingsgebeurtenissen (
  id uuid primary key,
  toestemming_id uuid not null references toestemmingen,
  soort text not null check (soort in ('gevraagd', 'gegeven', 'geweigerd', 'geldig', 'verlengd', 'ingetrokken')),
  moment timestamptz not null,
  door_soort text not null,
  door_id uuid,
  gegevens jsonb not null default '{}',
  tekst_versleuteld bytea
);
create index toestemmingsgebeurtenissen_toestemming on toestemmingsgebeurtenissen (toestemming_id, moment);
comment on column toestemmingsgebeurtenissen.door_id is 'a user or a gezagdrager; null: the leerling by a personal link';
comment on column toestemmingsgebeurtenissen.gegevens is 'codes, days and slugs; no names of people';

grant select, insert, update on toestemmingen, toestemminggevers to {tenant};
grant select, insert on toestemmingsgebeurtenissen to {tenant};
