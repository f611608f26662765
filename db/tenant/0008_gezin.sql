-- Leerling and network: who decides about a leerling and how to reach them, schools, moves, duplicates, and care with addresses.

alter table leerlingen
  add column straat text,
  add column plaats text,
  add column geheim_adres boolean not null default false,
  add column adres_versleuteld bytea,
  add column telefoon_versleuteld bytea,
  add column startkwalificatie_op date,
  add column twaalf_schooljaren_op date,
  add column door_persoon text[] not null default '{}',
  add column gemeente_sinds date,
  add column samengevoegd_in uuid references leerlingen,
  add column versie integer not null default 1,
  add column adres_sleutel text generated always as (
    upper(replace(postcode, ' ', '')) || ' ' || upper(regexp_replace(huisnummer, '[^0-9A-Za-z]', '', 'g'))
  ) stored,
  -- A secret address never stands in plain, whoever writes the row.
  add constraint leerlingen_geheim_adres check (
    not geheim_adres or (postcode is null and huisnummer is null and straat is null and plaats is null)
  ),
  add constraint leerlingen_niet_in_zichzelf check (samengevoegd_in is distinct from id);
create index leerlingen_adres on leerlingen (adres_sleutel) where adres_sleutel is not null and samengevoegd_in is null;
create index leerlingen_samengevoegd on leerlingen (samengevoegd_in) where samengevoegd_in is not null;
comment on column leerlingen.door_persoon is 'What a person corrected (naam, geboortedatum, geslacht, adres): reports leave it alone';
comment on column leerlingen.gemeente_sinds is 'Day of the last move that a person recorded: reports from before it do not decide the gemeente';
comment on column leerlingen.adres_versleuteld is 'The address while it is secret; the plain columns are then empty';

create table gezagdragers (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  naam text not null,
  relatie text not null check (relatie in ('moeder', 'vader', 'voogd', 'gecertificeerde-instelling', 'pleegouder', 'ander')),
  gezag boolean not null,
  gezag_vanaf date,
  gezag_tot date,
  woont_bij boolean not null,
  geheim_adres boolean not null,
  contact_versleuteld bytea not null,
  blokkade_sinds date,
  blokkade_versleuteld bytea,
  blokkade_door uuid references gebruikers,
  beeindigd_op date,
  aangemaakt_door uuid references gebruikers,
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (gezag_vanaf is null or gezag_tot is null or gezag_vanaf <= gezag_tot),
  check ((blokkade_sinds is null) = (blokkade_versleuteld is null))
);
create index gezagdragers_leerling on gezagdragers (leerling_id);
comment on column gezagdragers.contact_versleuteld is 'telephone, e-mail, address and how this person wants to be reached';

create table inzagekeuzes (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  onderdeel text not null check (onderdeel in ('plan', 'school', 'contact')),
  tonen boolean not null,
  gekozen_op date not null,
  vastgelegd_door uuid references gebruikers,
  vastgelegd_op timestamptz not null
);
create index inzagekeuzes_leerling on inzagekeuzes (leerling_id);
comment on table inzagekeuzes is 'What a leerling of 16 or older lets the gezagdragers see; the last row of a part holds';

create table adresinzagen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  gezagdrager_id uuid references gezagdragers,
  reden_versleuteld bytea not null,
  door uuid references gebruikers,
  moment timestamptz not null
);
create index adresinzagen_leerling on adresinzagen (leerling_id);

create table scholen (
  brin text not null check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  vestiging text not null default '00' check (vestiging ~ '^[0-9]{2}$'),
  naam text not null,
  adres text,
  postcode text,
  plaats text,
  contactpersoon text,
  email text,
  telefoon text,
  versie integer not null default 1,
  gewijzigd_op timestamptz not null,
  primary key (brin, vestiging)
);

create table inschrijvingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  brin text not null,
  vestiging text,
  onderwijssoort text not null,
  leerjaar text,
  vanaf date not null,
  tot date,
  hoofd boolean not null,
  vastgelegd_door uuid references gebruikers,
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (tot is null or vanaf <= tot)
);
create index inschrijvingen_leerling on inschrijvingen (leerling_id);

create table verhuizingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  van text not null,
  naar text not null,
  per date not null,
  vastgelegd_door uuid references gebruikers,
  vastgelegd_op timestamptz not null,
  check (van <> naar)
);
create index verhuizingen_leerling on verhuizingen (leerling_id);

create table samenvoegingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  met_leerling_id uuid not null references leerlingen,
  verplaatst jsonb not null,
  samengevoegd_door uuid references gebruikers,
  samengevoegd_op timestamptz not null,
  ongedaan_door uuid references gebruikers,
  ongedaan_op timestamptz
);
create index samenvoegingen_leerling on samenvoegingen (leerling_id);
create index samenvoegingen_met on samenvoegingen (met_leerling_id);
comment on column samenvoegingen.verplaatst is 'Ids and states of what moved, by feature, so that it can go back; no personal data';

alter table verzuimmeldingen add column via_leerling_id uuid references leerlingen;
create index verzuimmeldingen_via on verzuimmeldingen (via_leerling_id) where via_leerling_id is not null;
comment on column verzuimmeldingen.via_leerling_id is 'The joined leerling whose number the report carried; null: that of leerling_id itself';

grant select, insert, update on gezagdragers, scholen, inschrijvingen, samenvoegingen to {tenant};
grant select, insert on adresinzagen to {tenant};
grant select, insert, update on inzagekeuzes, verhuizingen to {tenant};
