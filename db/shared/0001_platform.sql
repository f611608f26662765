-- What stands once for the whole installation. Owned by zesweken_owner, which nobody logs in as.

create table platform.installatie (
  sleutel text primary key,
  waarde text not null
);
comment on table platform.installatie is 'Facts about this installation: demo mark, latest moment the clock has shown.';

create table platform.tenants (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  naam text not null check (length(naam) between 1 and 200),
  soort text not null check (soort in ('gemeente', 'samenwerkingsverband', 'partner', 'regio')),
  deelsoort text,
  schema_naam text not null unique check (schema_naam ~ '^t_[a-z0-9]{16}$'),
  status text not null default 'actief' check (status in ('actief', 'afgeschermd')),
  fout text,
  versie integer not null default 0,
  aangemaakt_op timestamptz not null,
  beeindigd_op timestamptz
);
comment on column platform.tenants.status is 'afgeschermd: fenced off after a failed migration; its users get 503';

create table platform.tenant_gemeentecodes (
  tenant_id uuid not null references platform.tenants,
  code text not null check (code ~ '^GM[0-9]{4}$'),
  geldig_vanaf date,
  geldig_tot date,
  primary key (tenant_id, code),
  check (geldig_vanaf is null or geldig_tot is null or geldig_vanaf <= geldig_tot)
);

create table platform.convenanten (
  id uuid primary key,
  naam text not null,
  geldig_vanaf date not null,
  geldig_tot date,
  doelen text[] not null,
  termen jsonb not null,
  check (geldig_tot is null or geldig_vanaf <= geldig_tot)
);
comment on table platform.convenanten is 'Agreements that bind tenants; their terms are data, not code.';

create table platform.convenant_leden (
  convenant_id uuid not null references platform.convenanten,
  tenant_id uuid not null references platform.tenants,
  vanaf date not null,
  tot date,
  primary key (convenant_id, tenant_id)
);

-- Failed sign-ins by keyed hash of account or address: holds no name and no address.
create table platform.aanmeldpogingen (
  sleutel bytea not null,
  moment timestamptz not null,
  id uuid primary key
);
create index aanmeldpogingen_sleutel on platform.aanmeldpogingen (sleutel, moment);

-- Head of each tenant's sealed log, kept outside its schema so that a shortened log shows.
create table platform.ketenkoppen (
  tenant_rol name not null default current_user,
  volgnummer bigint not null,
  hash bytea not null check (length(hash) = 32),
  gezegeld_op timestamptz not null,
  primary key (tenant_rol, volgnummer)
);
alter table platform.ketenkoppen enable row level security;
alter table platform.ketenkoppen force row level security;
create policy eigen_kop_lezen on platform.ketenkoppen for select to zesweken_tenant using (tenant_rol = current_user);
create policy eigen_kop_zetten on platform.ketenkoppen for insert to zesweken_tenant with check (tenant_rol = current_user);

grant usage on schema platform to zesweken_app, zesweken_tenant;
grant select on platform.installatie, platform.tenants, platform.tenant_gemeentecodes, platform.convenanten, platform.convenant_leden to zesweken_app, zesweken_tenant;
grant insert, update on platform.installatie to zesweken_app;
grant select, insert, delete on platform.aanmeldpogingen to zesweken_app;
grant select, insert on platform.ketenkoppen to zesweken_tenant;
