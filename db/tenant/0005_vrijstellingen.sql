-- Vrijstellingen of the Leerplichtwet 1969, the effort to end them, and requests for verlof of more than ten days.

create table vrijstellingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  grond text not null check (grond in ('5-onder-a', '5-onder-b', '5-onder-c', '5a', '15', '3a', '3b',
    '11-a', '11-b', '11-c', '11-d', '11-e', '11-f', '11-g')),
  begin date not null,
  einde date not null,
  beroep_op date,
  nooit_geschikt boolean not null,
  richting_bezocht boolean,
  twaalf_schooljaren boolean not null,
  verklaring_door text,
  verklaring_naam text,
  verklaring_datum date,
  besluit_door text,
  besluit_datum date,
  besluit_kenmerk text,
  bron text not null,
  toelichting_versleuteld bytea,
  terugkeer_versleuteld bytea,
  volgende_blik date,
  aandachtspunten text[] not null,
  gezien text[] not null,
  beeindigd_per date,
  versie integer not null,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (begin <= einde),
  check ((verklaring_door is null) = (verklaring_datum is null)),
  check ((besluit_door is null) = (besluit_datum is null))
);
create index vrijstellingen_leerling on vrijstellingen (leerling_id, begin);
create index vrijstellingen_einde on vrijstellingen (einde, id);
create index vrijstellingen_blik on vrijstellingen (volgende_blik) where volgende_blik is not null;
comment on column vrijstellingen.einde is 'Last day on which it holds; when it was ended early, that day';
comment on column vrijstellingen.aandachtspunten is 'Codes of what the law asks and nobody could show yet; those in gezien a person has judged';

create table vrijstellingstappen (
  id uuid primary key,
  vrijstelling_id uuid not null references vrijstellingen,
  soort text not null check (soort in ('vastgelegd', 'gewijzigd', 'verlengd', 'beeindigd', 'terugkeer', 'contact', 'gezien')),
  dag date not null,
  gegevens jsonb not null,
  tekst_versleuteld bytea,
  door uuid references gebruikers,
  gemaakt_op timestamptz not null
);
create index vrijstellingstappen_vrijstelling on vrijstellingstappen (vrijstelling_id, dag);

create table verlofaanvragen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  begin date not null,
  einde date not null,
  schooldagen integer not null,
  via text not null check (via in ('school', 'ouders')),
  ontvangen_op date not null,
  reden_versleuteld bytea not null,
  status text not null check (status in ('aangevraagd', 'toegekend', 'afgewezen')),
  gehoord text[] not null,
  besluit_op date,
  motivering_versleuteld bytea,
  besluit_door uuid references gebruikers,
  vrijstelling_id uuid references vrijstellingen,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (begin <= einde),
  check ((status = 'aangevraagd') = (besluit_op is null))
);
create index verlofaanvragen_leerling on verlofaanvragen (leerling_id);
create index verlofaanvragen_status on verlofaanvragen (status, begin);

grant select, insert, update on vrijstellingen, verlofaanvragen to {tenant};
grant select, insert on vrijstellingstappen to {tenant};
