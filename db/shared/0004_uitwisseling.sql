-- What tenants know of each other in sharing: schools of a board, and who may receive under which toestemming.

create table platform.tenant_scholen (
  tenant_id uuid not null references platform.tenants,
  brin text not null check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  primary key (tenant_id, brin)
);
comment on table platform.tenant_scholen is 'Which schools are of which board: nobody shares with a board whose school the leerling does not attend';
grant select on platform.tenant_scholen to zesweken_app, zesweken_tenant;

-- The part of a toestemming that one receiver sees: its own line. It names nobody.
create table uitwisseling.toestemmingsregels (
  id uuid primary key,
  toestemming_id uuid not null,
  van_rol name not null default current_user,
  naar_rol name not null,
  doel text not null,
  categorieen text[] not null check (cardinality(categorieen) > 0),
  -- {"zorg": "2027-03-01"}: the last day of a category that ends before geldig_tot, at a birthday.
  eerder_tot jsonb not null default '{}',
  doorbreking boolean not null,
  geldig_vanaf date not null,
  geldig_tot date not null,
  ingetrokken_op timestamptz,
  versie integer not null default 1,
  gemaakt_op timestamptz not null,
  check (geldig_vanaf <= geldig_tot),
  check (van_rol <> naar_rol)
);
create index toestemmingsregels_toestemming on uitwisseling.toestemmingsregels (toestemming_id);
create index toestemmingsregels_naar on uitwisseling.toestemmingsregels (naar_rol, gemaakt_op);
create index toestemmingsregels_van on uitwisseling.toestemmingsregels (van_rol, geldig_tot);
alter table uitwisseling.toestemmingsregels enable row level security;
alter table uitwisseling.toestemmingsregels force row level security;
create policy eigen_regels on uitwisseling.toestemmingsregels for all to zesweken_tenant
  using (van_rol = current_user) with check (van_rol = current_user);
create policy ontvangen_regels on uitwisseling.toestemmingsregels for select to zesweken_tenant using (naar_rol = current_user);
grant select, insert, update (categorieen, eerder_tot, doorbreking, geldig_tot, ingetrokken_op, versie)
  on uitwisseling.toestemmingsregels to zesweken_tenant;
