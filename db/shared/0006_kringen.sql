-- The shared plan of the parties of one child. In plain stands who takes part, for which categories, and of which kind and
-- category an item is; what it says is sealed under a key of the kring, which stands outside the database.

create table uitwisseling.kringen (
  id uuid primary key,
  houder_rol name not null default current_user,
  kenmerk text not null,
  leden name[] not null default '{}',
  geopend_op timestamptz not null,
  beeindigd_op timestamptz,
  check (not houder_rol = any (leden))
);
create index kringen_houder on uitwisseling.kringen (houder_rol);
create index kringen_leden on uitwisseling.kringen using gin (leden);
alter table uitwisseling.kringen enable row level security;
alter table uitwisseling.kringen force row level security;
create policy zien on uitwisseling.kringen for select to zesweken_tenant
  using (houder_rol = current_user or current_user = any (leden));
create policy openen on uitwisseling.kringen for insert to zesweken_tenant
  with check (houder_rol = current_user and leden = '{}');
create policy bijwerken on uitwisseling.kringen for update to zesweken_tenant
  using (houder_rol = current_user) with check (houder_rol = current_user);

-- The round that destroys keys asks which, and nothing else.
create policy welke_sleutels on uitwisseling.kringen for select to zesweken_app using (true);

create table uitwisseling.kringleden (
  kring_id uuid not null references uitwisseling.kringen,
  rol name not null,
  verwijzing_id uuid not null references uitwisseling.verwijzingen,
  categorieen text[] not null check (cardinality(categorieen) > 0),
  sinds timestamptz not null,
  tot timestamptz,
  reden text check (reden in ('verlaten', 'uitgenomen', 'grond-vervallen')),
  check ((tot is null) = (reden is null))
);
create unique index kringleden_nu on uitwisseling.kringleden (kring_id, rol) where tot is null;
create index kringleden_kring on uitwisseling.kringleden (kring_id);
create index kringleden_verwijzing on uitwisseling.kringleden (verwijzing_id) where tot is null;
alter table uitwisseling.kringleden enable row level security;
alter table uitwisseling.kringleden force row level security;
create policy zien on uitwisseling.kringleden for select to zesweken_tenant
  using (exists (select 1 from uitwisseling.kringen k where k.id = kring_id));
create policy toevoegen on uitwisseling.kringleden for insert to zesweken_tenant
  with check (exists (select 1 from uitwisseling.kringen k where k.id = kring_id and k.houder_rol = current_user));
create policy bijwerken on uitwisseling.kringleden for update to zesweken_tenant
  using (exists (select 1 from uitwisseling.kringen k where k.id = kring_id and k.houder_rol = current_user));

create table uitwisseling.kringitems (
  id uuid primary key,
  kring_id uuid not null references uitwisseling.kringen,
  soort text not null check (soort in ('actie', 'afspraak', 'overleg')),
  categorie text not null,
  door_rol name not null default current_user,
  voor_rol name,
  versleuteld bytea not null,
  gemaakt_op timestamptz not null,
  gedaan_op timestamptz,
  teruggeroepen_op timestamptz,
  versie integer not null default 1
);
create index kringitems_kring on uitwisseling.kringitems (kring_id, gemaakt_op);
comment on table uitwisseling.kringitems is 'Sealed under the key of the kring; unreadable once that is destroyed, in every copy of the database';
alter table uitwisseling.kringitems enable row level security;
alter table uitwisseling.kringitems force row level security;
-- The holder, who wrote it, and members for whose categories it is; the ground of this moment is looked at besides.
create policy zien on uitwisseling.kringitems for select to zesweken_tenant
  using (
    exists (select 1 from uitwisseling.kringen k where k.id = kring_id and k.houder_rol = current_user)
    or exists (
      select 1 from uitwisseling.kringleden l
      where l.kring_id = kringitems.kring_id and l.rol = current_user and l.tot is null
        and (door_rol = current_user or categorie = any (l.categorieen))));
create policy toevoegen on uitwisseling.kringitems for insert to zesweken_tenant
  with check (door_rol = current_user and (
    exists (select 1 from uitwisseling.kringen k where k.id = kring_id and k.houder_rol = current_user and k.beeindigd_op is null)
    or exists (
      select 1 from uitwisseling.kringleden l
      where l.kring_id = kringitems.kring_id and l.rol = current_user and l.tot is null and categorie = any (l.categorieen))));
create policy bijwerken on uitwisseling.kringitems for update to zesweken_tenant
  using (
    exists (select 1 from uitwisseling.kringen k where k.id = kring_id and k.houder_rol = current_user)
    or (current_user in (door_rol, voor_rol) and exists (
      select 1 from uitwisseling.kringleden l
      where l.kring_id = kringitems.kring_id and l.rol = current_user and l.tot is null)));

grant select, insert, update (leden, beeindigd_op) on uitwisseling.kringen to zesweken_tenant;
grant select, insert, update (tot, reden) on uitwisseling.kringleden to zesweken_tenant;
grant select, insert, update (versleuteld, gedaan_op, teruggeroepen_op, versie) on uitwisseling.kringitems to zesweken_tenant;
grant select (id, beeindigd_op) on uitwisseling.kringen to zesweken_app;
