-- Termijnen of every kind, what moved them, and the ledger of what people were reminded of.

alter table termijnen
  alter column dossier_id drop not null,
  add column leerling_id uuid references leerlingen,
  add column bron_id uuid,
  add column ontvanger_id uuid references gebruikers,
  add column klaar_op date,
  add column bewaakt_vanaf date,
  add column volgende_moment date,
  add column handeling text,
  add column vastgelegd_door uuid references gebruikers;
update termijnen set bewaakt_vanaf = (vastgelegd_op at time zone 'Europe/Amsterdam')::date, volgende_moment = begin, klaar_op = uitkomst_op;
alter table termijnen alter column bewaakt_vanaf set not null;
alter table termijnen drop constraint termijnen_dossier_id_soort_melding_id_key;
alter table termijnen add constraint termijnen_waarvan unique nulls not distinct (dossier_id, soort, melding_id, bron_id);
create index termijnen_bewaken on termijnen (volgende_moment, id) where volgende_moment is not null;
create index termijnen_leerling on termijnen (leerling_id) where leerling_id is not null;
create index termijnen_bron on termijnen (bron_id) where bron_id is not null;
comment on column termijnen.bron_id is 'the actie, evaluatie, aanmelding or vrijstelling that it is about; null where the dossier or melding_id says it';
comment on column termijnen.leerling_id is 'where there is no dossier: whose it is';
create index termijnen_ontvanger on termijnen (ontvanger_id, uiterlijk) where ontvanger_id is not null;
comment on column termijnen.ontvanger_id is 'who must do it, where that is not the behandelaar';
comment on column termijnen.klaar_op is 'day on which it was done or lost its reason, in time or not; from that day on nobody is reminded';
comment on column termijnen.bewaakt_vanaf is 'day on which it was recorded, moved or opened again: moments up to and on it are passed over';
comment on column termijnen.volgende_moment is 'the next day on which somebody must be reminded, or on which the ledger must say that it was passed over; null: never again';

comment on column termijnen.handeling is 'trace of the act by which it was recorded, moved or opened again: what one act finds late already is told once';

create table termijnsamenvattingen (
  handeling text primary key,
  door_id uuid references gebruikers,
  dossier_id uuid references dossiers on delete set null,
  dossiers integer not null,
  voorbij integer not null,
  binnenkort integer not null,
  verteld_op timestamptz
);
create index termijnsamenvattingen_open on termijnsamenvattingen (handeling) where verteld_op is null;
comment on table termijnsamenvattingen is 'What an import or another act found late already, counted as the round comes by, and told once in the end';
comment on column termijnsamenvattingen.dossier_id is 'the one dossier it is about; null where they are more';

create table termijnwijzigingen (
  id uuid primary key,
  dossier_id uuid references dossiers on delete cascade,
  soort text not null,
  melding_id uuid,
  bron_id uuid,
  van date not null,
  naar date not null,
  reden text not null,
  door_id uuid references gebruikers,
  moment timestamptz not null
);
create index termijnwijzigingen_dossier on termijnwijzigingen (dossier_id, moment);
create index termijnwijzigingen_bron on termijnwijzigingen (bron_id) where bron_id is not null;
comment on column termijnwijzigingen.reden is 'code: begin, regel, kalender, opschorting, verlenging or gekozen';

create table termijningrepen (
  id uuid primary key,
  dossier_id uuid references dossiers on delete cascade,
  soort text not null,
  melding_id uuid,
  bron_id uuid,
  ingreep text not null check (ingreep in ('opschorting', 'verlenging')),
  van date not null,
  tot date,
  dagen integer,
  reden text not null,
  toelichting_versleuteld bytea,
  door_id uuid not null references gebruikers,
  vastgelegd_op timestamptz not null,
  ingetrokken_op timestamptz,
  check (tot is null or van <= tot),
  check ((ingreep = 'verlenging') = (dagen is not null))
);
create index termijningrepen_dossier on termijningrepen (dossier_id);
create index termijningrepen_bron on termijningrepen (bron_id) where bron_id is not null;
comment on table termijningrepen is 'Suspensions (van through tot, open while tot is null) and extensions of a termijn by a person';

create table aanmeldingen (
  id uuid primary key,
  leerling_id uuid not null references leerlingen,
  dossier_id uuid references dossiers on delete set null,
  brin text not null,
  ontvangen date not null,
  besluit_op date,
  uitkomst text check (uitkomst in ('toegelaten', 'geweigerd', 'elders-geplaatst', 'ingetrokken')),
  versie integer not null default 1,
  door_id uuid references gebruikers,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check (uitkomst is null or besluit_op is not null),
  check (besluit_op is null or ontvangen <= besluit_op)
);
create index aanmeldingen_leerling on aanmeldingen (leerling_id, ontvangen);
comment on table aanmeldingen is 'Written applications at a school: they start the clocks of the zorgplicht';

create table herinneringen (
  id uuid primary key,
  termijn_id uuid not null,
  dossier_id uuid references dossiers on delete cascade,
  leerling_id uuid references leerlingen,
  soort text not null,
  bron_id uuid,
  uiterlijk date not null,
  moment date not null,
  ontvanger_id uuid references gebruikers,
  rol text not null check (rol in ('behandelaar', 'uitvoerder', 'vervanger', 'teamleider', 'aangewezen', 'doorzettingsmacht')),
  status text not null check (status in ('verzonden', 'mislukt', 'overgeslagen')),
  fout text,
  gemaakt_op timestamptz not null,
  constraint herinneringen_eenmaal unique nulls not distinct (dossier_id, soort, bron_id, uiterlijk, moment, ontvanger_id, rol)
);
create index herinneringen_dossier on herinneringen (dossier_id, moment);
create index herinneringen_laatste on herinneringen (moment desc, id desc);
create index herinneringen_ontvanger on herinneringen (ontvanger_id, moment desc);
comment on table herinneringen is 'The ledger: one row for each termijn, uiterlijk, moment and receiver. Never changed, so that nothing is sent twice';
comment on column herinneringen.termijn_id is 'no foreign key: the ledger outlives a termijn that lost its reason';
comment on column herinneringen.bron_id is 'that of the termijn, or its melding';

create table herinneringsontvangers (
  gebruiker_id uuid primary key references gebruikers,
  gemaakt_op timestamptz not null
);
comment on table herinneringsontvangers is 'Who is reminded where a dossier has no behandelaar, as the beheerder named them; none: the teamleiders';

-- Mail. What it says is made when it leaves, of codes, days and kenmerken.
create table postvoorkeuren (
  gebruiker_id uuid primary key references gebruikers,
  wijze text not null check (wijze in ('elk', 'dagelijks', 'geen')),
  overzicht_om time not null,
  stil_van time not null,
  stil_tot time not null,
  gewijzigd_op timestamptz not null
);

create table post (
  id uuid primary key,
  ontvanger_id uuid not null references gebruikers,
  soort text not null check (soort in ('enkel', 'bundel', 'overzicht')),
  status text not null check (status in ('wacht', 'bezig', 'verzonden', 'mislukt')),
  vanaf timestamptz not null,
  pogingen integer not null default 0,
  bezig_tot timestamptz,
  fout text,
  gemaakt_op timestamptz not null,
  verzonden_op timestamptz
);
create index post_te_doen on post (vanaf) where status = 'wacht';
create index post_bezig on post (bezig_tot) where status = 'bezig';
create index post_laatste on post (gemaakt_op desc, id desc);

create table postregels (
  id uuid primary key,
  ontvanger_id uuid not null references gebruikers,
  post_id uuid references post,
  soort text not null,
  kenmerk text,
  pad text not null,
  gegevens jsonb not null,
  gemaakt_op timestamptz not null
);
create index postregels_post on postregels (post_id) where post_id is not null;
create index postregels_open on postregels (ontvanger_id, gemaakt_op) where post_id is null;
comment on table postregels is 'What a mail tells: a code with days and numbers, a kenmerk and a path of the site. Nothing about a child';
comment on column postregels.id is 'that of the herinnering, where it tells one';

create table gevangen_post (
  id uuid primary key,
  aan text not null,
  onderwerp text not null,
  tekst text not null,
  ontvangen_op timestamptz not null
);
create index gevangen_post_laatste on gevangen_post (ontvangen_op desc, id desc);
comment on table gevangen_post is 'Where mail goes while no mail server is set';

create table agendalinks (
  id uuid primary key,
  gebruiker_id uuid not null references gebruikers,
  token_hash bytea not null unique,
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz
);
create unique index agendalinks_gebruiker on agendalinks (gebruiker_id) where ingetrokken_op is null;

grant select, insert, delete on herinneringsontvangers, gevangen_post to {tenant};
-- update: a dossier that is joined to another takes its history along.
grant select, insert, update, delete on termijnwijzigingen to {tenant};
grant select, insert, update on termijnsamenvattingen, termijningrepen, aanmeldingen, postvoorkeuren, post, postregels, agendalinks to {tenant};
-- delete: lines that wait for the daily mail of somebody who wants none any more.
grant delete on postregels to {tenant};
-- update: a dossier that is joined to another takes its ledger along. delete: one that lost its last melding goes.
grant select, insert, update, delete on herinneringen to {tenant};
-- An outbox row is taken when its job is done.
create index outbox_oudste on outbox (gemaakt_op);
