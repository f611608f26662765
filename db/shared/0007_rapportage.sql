-- What tenants count for the region: counts only, no id and no date of anybody; and what the region was shown of it.

-- A tenant's counts of a school year, by table and value ("soort|lrv"). A year that was set down does not change any more.
create table rapportage.leveringen (
  tenant_rol name not null default current_user,
  schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
  einde date not null,
  peildatum date not null check (peildatum <= einde),
  definitieversie integer not null,
  -- Whole numbers of 0 or more, whoever writes them.
  aantallen jsonb not null check (jsonb_typeof(aantallen) = 'object'
    and not jsonb_path_exists(aantallen, '$.* ? (@.type() <> "number" || @ < 0 || @ <> @.floor())')),
  geteld_op timestamptz not null,
  vastgezet_op timestamptz,
  primary key (tenant_rol, schooljaar)
);
comment on column rapportage.leveringen.peildatum is 'Through which day was counted; the end of the school year once that is over';
alter table rapportage.leveringen enable row level security;
alter table rapportage.leveringen force row level security;
create policy eigen_lezen on rapportage.leveringen for select to zesweken_tenant using (tenant_rol = current_user);
create policy eigen_leveren on rapportage.leveringen for insert to zesweken_tenant with check (tenant_rol = current_user);
create policy eigen_bijwerken on rapportage.leveringen for update to zesweken_tenant
  using (tenant_rol = current_user and vastgezet_op is null) with check (tenant_rol = current_user);
-- The maker of releases reads the counts of all; people reach only what it lets through.
create policy vrijgever_telt on rapportage.leveringen for select to zesweken_app using (true);

-- What was shown, once and for all: nobody has the right to change or delete it.
create table rapportage.vrijgaven (
  id uuid primary key,
  regio_rol name not null,
  nummer integer not null,
  schooljaar text not null,
  peildatum date not null,
  definitieversie integer not null,
  gemaakt_op timestamptz not null,
  toelichting jsonb not null,
  deelnemers name[] not null,
  unique (regio_rol, nummer)
);
create index vrijgaven_jaar on rapportage.vrijgaven (regio_rol, schooljaar, nummer);
comment on column rapportage.vrijgaven.deelnemers is 'Roles of who is in: the release is safe for each of them too, so that they may see it';
comment on column rapportage.vrijgaven.toelichting is 'How it was made: which gemeenten are in, what is missing, how many counts are hidden';
create table rapportage.vrijgavetabellen (
  vrijgave_id uuid not null references rapportage.vrijgaven,
  regio_rol name not null,
  tabel text not null,
  cellen jsonb not null,
  primary key (vrijgave_id, tabel)
);
comment on column rapportage.vrijgavetabellen.cellen is 'As shown: a hidden count is null here too';
-- The counts behind a release, for the audit of the next one. No tenant has any right on them, the region neither.
create table rapportage.vrijgavetellingen (
  vrijgave_id uuid primary key references rapportage.vrijgaven,
  tabellen jsonb not null
);
-- From when anybody may see a release, without signing in.
create table rapportage.openbaarmakingen (
  vrijgave_id uuid primary key references rapportage.vrijgaven,
  regio_rol name not null default current_user,
  openbaar_op timestamptz not null
);

alter table rapportage.vrijgaven enable row level security;
alter table rapportage.vrijgaven force row level security;
alter table rapportage.vrijgavetabellen enable row level security;
alter table rapportage.vrijgavetabellen force row level security;
alter table rapportage.vrijgavetellingen enable row level security;
alter table rapportage.vrijgavetellingen force row level security;
alter table rapportage.openbaarmakingen enable row level security;
alter table rapportage.openbaarmakingen force row level security;
create policy eigen_regio on rapportage.vrijgaven for select to zesweken_tenant using (regio_rol = current_user);
create policy eigen_regio on rapportage.vrijgavetabellen for select to zesweken_tenant using (regio_rol = current_user);
create policy deelnemers_zien on rapportage.vrijgaven for select to zesweken_tenant using (current_user = any(deelnemers));
create policy deelnemers_zien on rapportage.vrijgavetabellen for select to zesweken_tenant
  using (exists (select 1 from rapportage.vrijgaven v where v.id = vrijgave_id and current_user = any(v.deelnemers)));
create policy eigen_regio_ziet on rapportage.openbaarmakingen for select to zesweken_tenant using (regio_rol = current_user);
create policy eigen_regio_maakt_openbaar on rapportage.openbaarmakingen for insert to zesweken_tenant
  with check (regio_rol = current_user and vrijgave_id in (select id from rapportage.vrijgaven v where v.regio_rol = current_user));
create policy vrijgever on rapportage.vrijgaven for all to zesweken_app using (true) with check (true);
create policy vrijgever on rapportage.vrijgavetabellen for all to zesweken_app using (true) with check (true);
create policy vrijgever on rapportage.vrijgavetellingen for all to zesweken_app using (true) with check (true);
create policy vrijgever_ziet on rapportage.openbaarmakingen for select to zesweken_app using (true);

grant usage on schema rapportage to zesweken_tenant, zesweken_app;
grant select, insert, update on rapportage.leveringen to zesweken_tenant;
grant select on rapportage.leveringen to zesweken_app;
grant select on rapportage.vrijgaven, rapportage.vrijgavetabellen to zesweken_tenant;
grant select, insert on rapportage.openbaarmakingen to zesweken_tenant;
grant select, insert on rapportage.vrijgaven, rapportage.vrijgavetabellen, rapportage.vrijgavetellingen to zesweken_app;
grant select on rapportage.openbaarmakingen to zesweken_app;
