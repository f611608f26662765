-- Working together inside the tenant: notes and contacts in a dossier, messages between colleagues, standing in for one another.

create table notities (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  soort text not null check (soort in ('notitie', 'telefoon', 'gesprek', 'huisbezoek', 'e-mail', 'overleg', 'overdracht')),
  datum date not null,
  met_wie_versleuteld bytea,
  tekst_versleuteld bytea not null,
  vermeldingen uuid[] not null,
  auteur_id uuid not null references gebruikers,
  versie integer not null default 1,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  ingetrokken_op timestamptz,
  ingetrokken_door uuid references gebruikers,
  intrekreden_versleuteld bytea,
  check ((ingetrokken_op is null) = (ingetrokken_door is null) and (ingetrokken_op is null) = (intrekreden_versleuteld is null))
);
create index notities_dossier on notities (dossier_id, datum desc, id desc);
comment on column notities.vermeldingen is 'Colleagues who are mentioned; of a hand-over the one who received the dossier';

create table notitieversies (
  id uuid primary key,
  notitie_id uuid not null references notities,
  versie integer not null,
  soort text not null,
  datum date not null,
  met_wie_versleuteld bytea,
  tekst_versleuteld bytea not null,
  vervangen_op timestamptz not null,
  unique (notitie_id, versie)
);
comment on table notitieversies is 'What a note said before its author changed it';

create table berichten (
  id uuid primary key,
  ontvanger_id uuid not null references gebruikers,
  soort text not null,
  -- A dossier on which nobody acted can go away when its reports do; a message about it has no meaning then.
  dossier_id uuid references dossiers on delete cascade,
  object_id uuid,
  van_id uuid references gebruikers,
  gegevens jsonb not null,
  gemaakt_op timestamptz not null,
  gelezen_op timestamptz
);
create index berichten_ontvanger on berichten (ontvanger_id, (gelezen_op is not null), id desc);
create index berichten_dossier on berichten (dossier_id) where dossier_id is not null;
comment on column berichten.gegevens is 'Codes, days and numbers only; never the name of a child or somebody''s own words';

create table vervangingen (
  id uuid primary key,
  vervangene_id uuid not null references gebruikers,
  vervanger_id uuid not null references gebruikers,
  van date not null,
  tot date not null,
  gemaakt_door uuid not null references gebruikers,
  gemaakt_op timestamptz not null,
  beeindigd_op timestamptz,
  check (van <= tot and vervangene_id <> vervanger_id)
);
create index vervangingen_vervanger on vervangingen (vervanger_id, tot) where beeindigd_op is null;
create index vervangingen_vervangene on vervangingen (vervangene_id, tot) where beeindigd_op is null;

create table bezoeken (
  gebruiker_id uuid primary key references gebruikers,
  vorige timestamptz,
  laatste timestamptz not null
);
comment on table bezoeken is 'When somebody last looked at the start page, and when the visit before that ended';

-- The work board reads open dossiers, those who are longest at home first; closed ones are the most of a table that has years.
create index dossiers_open on dossiers (eerste_verzuimdag, id) where samengevoegd_in is null and status <> 'gesloten';

grant select, insert, update on notities, berichten, vervangingen, bezoeken to {tenant};
grant select, insert on notitieversies to {tenant};
