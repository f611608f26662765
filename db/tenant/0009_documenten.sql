-- Files that people attach to a dossier, and the letters made in it.

create table bestanden (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  naam_versleuteld bytea not null,
  omschrijving_versleuteld bytea,
  soort text not null check (soort in ('pdf', 'docx', 'xlsx', 'odt', 'ods', 'jpg', 'png', 'heic', 'txt')),
  grootte integer not null check (grootte between 1 and 10485760),
  delen integer not null check (delen > 0),
  virusscan text not null check (virusscan in ('schoon', 'niet-gescand')),
  versie integer not null default 1,
  toegevoegd_door uuid not null references gebruikers,
  toegevoegd_op timestamptz not null,
  verwijderd_door uuid references gebruikers,
  verwijderd_op timestamptz,
  verwijderreden_versleuteld bytea,
  check ((verwijderd_op is null) = (verwijderd_door is null) and (verwijderd_op is null) = (verwijderreden_versleuteld is null))
);
create index bestanden_dossier on bestanden (dossier_id, toegevoegd_op desc);
comment on table bestanden is 'The fact that a file was attached; it stays when the content is destroyed.';

create table bestandsdelen (
  bestand_id uuid not null references bestanden,
  volgnummer integer not null,
  inhoud_versleuteld bytea not null,
  primary key (bestand_id, volgnummer)
);
-- Encrypted bytes do not get smaller: trying costs time on every write.
alter table bestandsdelen alter column inhoud_versleuteld set storage external;
comment on table bestandsdelen is 'The content of a file in parts of 1 MB, so that no request holds it in memory more than once; deleted when the file is removed.';

create table briefsjablonen (
  id uuid primary key,
  soort text not null check (soort in ('uitnodiging', 'kennisgeving-ouders', 'bericht-school')),
  versie integer not null check (versie > 0),
  onderwerp text not null,
  tekst text not null,
  door uuid not null references gebruikers,
  op timestamptz not null,
  unique (soort, versie)
);
comment on table briefsjablonen is 'Texts of letters as this tenant wants them; without a row the text that comes with the software holds (version 0).';

create table brieven (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  soort text not null check (soort in ('uitnodiging', 'kennisgeving-ouders', 'bericht-school')),
  sjabloonversie integer not null,
  aan text not null check (aan in ('gezagdrager', 'leerling', 'ouders', 'school')),
  gezagdrager_id uuid,
  inhoud_versleuteld bytea not null,
  datum date not null,
  gemaakt_door uuid not null references gebruikers,
  gemaakt_op timestamptz not null,
  verzonden_per date,
  verzonden_wijze text check (verzonden_wijze in ('post', 'e-mail', 'overhandigd', 'anders')),
  verzonden_door uuid references gebruikers,
  verzonden_op timestamptz,
  check ((verzonden_per is null) = (verzonden_wijze is null) and (verzonden_per is null) = (verzonden_door is null) and (verzonden_per is null) = (verzonden_op is null))
);
create index brieven_dossier on brieven (dossier_id, gemaakt_op desc);
comment on column brieven.inhoud_versleuteld is 'The whole letter as it was made, so that the PDF can be made again whatever became of the dossier and the text since';
comment on column brieven.gezagdrager_id is 'Who the letter was for, for finding their letters; the name stands in the letter itself';

grant select, insert, update on bestanden, brieven to {tenant};
grant select, insert, delete on bestandsdelen to {tenant};
grant select, insert on briefsjablonen to {tenant};
