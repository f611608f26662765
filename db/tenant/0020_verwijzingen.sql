-- Verwijzingen as each side keeps them for itself: of which dossier the sender made it, and who handles it at the receiver.

create table verwijzingen (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  leerling_id uuid not null references leerlingen,
  naar_tenant uuid not null,
  concept_versleuteld bytea not null,
  antwoord_versleuteld bytea,
  aangemaakt_door uuid references gebruikers,
  aangemaakt_op timestamptz not null,
  verzonden_op timestamptz,
  versie integer not null default 1
);
create index verwijzingen_dossier on verwijzingen (dossier_id);
create index verwijzingen_leerling on verwijzingen (leerling_id);
create index verwijzingen_concepten on verwijzingen (aangemaakt_op desc) where verzonden_op is null;
comment on table verwijzingen is 'What was referred to others; how far it is stands in uitwisseling.verwijzingen';
comment on column verwijzingen.antwoord_versleuteld is 'why it was refused with what advice, or what came of it: that is ours to keep';

create table ontvangen_verwijzingen (
  id uuid primary key,
  behandelaar_id uuid references gebruikers,
  -- the own dossier about the same child, once somebody said which
  dossier_id uuid references dossiers,
  antwoord_versleuteld bytea,
  ontvangen_op timestamptz not null
);
create index ontvangen_verwijzingen_dossier on ontvangen_verwijzingen (dossier_id) where dossier_id is not null;
create index ontvangen_verwijzingen_behandelaar on ontvangen_verwijzingen (behandelaar_id);

create table verwijzingsvastleggingen (
  id uuid primary key,
  verwijzing_id uuid not null references ontvangen_verwijzingen,
  tekst_versleuteld bytea not null,
  grondslag text not null,
  bewaren_tot date not null,
  door_id uuid references gebruikers,
  gemaakt_op timestamptz not null
);
create index verwijzingsvastleggingen_verwijzing on verwijzingsvastleggingen (verwijzing_id);
comment on table verwijzingsvastleggingen is 'What a receiver must keep by its own law, as its own item with ground and retention';

create table verwijzingsgebeurtenissen (
  id uuid primary key,
  verwijzing_id uuid not null,
  soort text not null,
  moment timestamptz not null,
  partij text not null,
  door_id uuid,
  gegevens jsonb not null default '{}'
);
create index verwijzingsgebeurtenissen_verwijzing on verwijzingsgebeurtenissen (verwijzing_id, moment);
comment on table verwijzingsgebeurtenissen is 'The same story on both sides; gegevens: codes, days and slugs';
comment on column verwijzingsgebeurtenissen.partij is 'slug of the tenant that did it; door_id is known there alone';

grant select, insert, update, delete on verwijzingen to {tenant};
grant select, insert, update on ontvangen_verwijzingen to {tenant};
grant select, insert on verwijzingsvastleggingen, verwijzingsgebeurtenissen to {tenant};
