-- The compartment of sworn officers (Leerplichtwet 16, 22): enforcement cases and their steps. Nothing outside it points here.

create table handhavingszaken (
  id uuid primary key,
  dossier_id uuid not null,
  leerling_id uuid not null references leerlingen,
  kenmerk text not null,
  status text not null check (status in ('gestart', 'gehoord', 'route', 'uitvoering', 'afgesloten')),
  begonnen_op date not null,
  afgesloten_op date,
  inhoud_versleuteld bytea not null,
  begonnen_door uuid not null references gebruikers,
  versie integer not null,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  check ((status = 'afgesloten') = (afgesloten_op is not null))
);
create index handhavingszaken_dossier on handhavingszaken (dossier_id);
create index handhavingszaken_leerling on handhavingszaken (leerling_id);
comment on column handhavingszaken.dossier_id is 'No foreign key: a zaak must not keep reports from removing an untouched dossier, which would show that it exists';
comment on column handhavingszaken.inhoud_versleuteld is 'Ground and explanation as JSON';

create table handhavingsstappen (
  id uuid primary key,
  zaak_id uuid not null references handhavingszaken,
  volgnummer integer not null,
  soort text not null check (soort in ('horen-ouders', 'horen-leerling', 'waarschuwing', 'mas-route', 'halt-verwijzing', 'halt-uitkomst',
    'proces-verbaal', 'raad-melding', 'afsluiten')),
  dag date not null,
  inhoud_versleuteld bytea not null,
  door uuid not null references gebruikers,
  gemaakt_op timestamptz not null,
  unique (zaak_id, volgnummer)
);
comment on table handhavingsstappen is 'Only added to: a step that turned out otherwise is followed by another';

grant select, insert, update on handhavingszaken to {tenant};
grant select, insert on handhavingsstappen to {tenant};
