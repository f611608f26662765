-- Of which own dossier a shared plan is; known to its holder alone.

create table kringdossiers (
  kring_id uuid primary key,
  dossier_id uuid not null references dossiers
);
create index kringdossiers_dossier on kringdossiers (dossier_id);

grant select, insert on kringdossiers to {tenant};
