-- When each tenant next has something to do, so that a round looks at those alone; and how the rounds went.

-- A date per tenant and kind of work, written by the tenant in the transaction that makes the work. It says nothing of anybody.
create table platform.wekkers (
  tenant_rol name not null default current_user,
  soort text not null check (soort ~ '^[a-z]+$'),
  op timestamptz not null,
  primary key (tenant_rol, soort)
);
create index wekkers_op on platform.wekkers (soort, op);
alter table platform.wekkers enable row level security;
alter table platform.wekkers force row level security;
create policy eigen_wekker on platform.wekkers for all to zesweken_tenant
  using (tenant_rol = current_user) with check (tenant_rol = current_user);
create policy alle_wekkers_zien on platform.wekkers for select to zesweken_app using (true);

-- The last round of each scheduled kind of work.
create table platform.rondes (
  soort text primary key,
  begonnen_op timestamptz not null,
  klaar_op timestamptz,
  mislukt_op timestamptz,
  fout text,
  gedaan jsonb not null default '{}'
);
comment on table platform.rondes is 'gedaan: numbers only';

grant select, insert, update on platform.wekkers to zesweken_tenant;
grant select on platform.wekkers to zesweken_app;
grant select, insert, update on platform.rondes to zesweken_app;

-- Cases over three months, told to the tenant that holds doorzettingsmacht: a kenmerk and a day, nothing of a child.
create table uitwisseling.doorzettingen (
  id uuid primary key,
  van_rol name not null default current_user,
  naar_rol name not null,
  soort text not null,
  kenmerk text not null,
  uiterlijk date not null,
  moment date not null,
  gemeld_op timestamptz not null
);
create index doorzettingen_naar on uitwisseling.doorzettingen (naar_rol, gemeld_op);
alter table uitwisseling.doorzettingen enable row level security;
alter table uitwisseling.doorzettingen force row level security;
create policy melden on uitwisseling.doorzettingen for insert to zesweken_tenant with check (van_rol = current_user);
create policy ontvangen on uitwisseling.doorzettingen for select to zesweken_tenant using (naar_rol = current_user);
create policy afhandelen on uitwisseling.doorzettingen for delete to zesweken_tenant using (naar_rol = current_user);
-- The round asks who has something to hear, and nothing else.
create policy wie_iets_hoort on uitwisseling.doorzettingen for select to zesweken_app using (true);
grant usage on schema uitwisseling to zesweken_tenant, zesweken_app;
grant select, insert, delete on uitwisseling.doorzettingen to zesweken_tenant;
grant select (naar_rol) on uitwisseling.doorzettingen to zesweken_app;
-- Without the text of a fault: it may tell of another tenant.
grant select (soort, begonnen_op, klaar_op, mislukt_op, gedaan) on platform.rondes to zesweken_tenant;
