-- What one tenant refers to another. In plain stands who, when, on which ground and how far; what it is about is sealed under a
-- key of the verwijzing, which stands outside the database.

create table uitwisseling.verwijzingen (
  id uuid primary key,
  van_rol name not null default current_user,
  naar_rol name not null,
  soort text not null check (soort in ('verwijzing', 'overdracht')),
  kenmerk text not null,
  status text not null check (status in ('verzonden', 'geaccepteerd', 'afgewezen', 'afgerond', 'ingetrokken')),
  grondslag text not null check (grondslag in ('wettelijke-plicht', 'publieke-taak', 'toestemming', 'noodsituatie')),
  bron text not null,
  toestemming_id uuid,
  regel_id uuid references uitwisseling.toestemmingsregels,
  doel text not null,
  categorieen text[] not null check (cardinality(categorieen) > 0),
  -- those of them that go under the toestemming; the others go on a duty that carries them anyway
  onder_toestemming text[] not null default '{}',
  verzonden_op timestamptz not null,
  antwoord_uiterlijk date not null,
  nood_tot timestamptz,
  geantwoord_op timestamptz,
  beeindigd_op timestamptz,
  einde text check (einde in ('ingetrokken', 'toestemming', 'afgewezen', 'afgerond')),
  -- from then on the key is gone; null: not known yet
  sleutel_tot timestamptz,
  versie integer not null default 1,
  check (van_rol <> naar_rol),
  check ((grondslag = 'toestemming') = (regel_id is not null)),
  check ((grondslag = 'noodsituatie') = (nood_tot is not null)),
  check ((beeindigd_op is null) = (einde is null))
);
create index verwijzingen_van on uitwisseling.verwijzingen (van_rol, verzonden_op desc, id desc);
create index verwijzingen_naar on uitwisseling.verwijzingen (naar_rol, verzonden_op desc, id desc);
create index verwijzingen_regel on uitwisseling.verwijzingen (regel_id) where regel_id is not null;
create index verwijzingen_sleutel on uitwisseling.verwijzingen (sleutel_tot) where sleutel_tot is not null;

alter table uitwisseling.verwijzingen enable row level security;
alter table uitwisseling.verwijzingen force row level security;
create policy zien on uitwisseling.verwijzingen for select to zesweken_tenant
  using (current_user in (van_rol, naar_rol));
create policy verzenden on uitwisseling.verwijzingen for insert to zesweken_tenant
  with check (van_rol = current_user and status = 'verzonden');
create policy bijwerken on uitwisseling.verwijzingen for update to zesweken_tenant
  using (current_user in (van_rol, naar_rol)) with check (current_user in (van_rol, naar_rol));
-- The round that destroys keys asks which, and nothing else.
create policy welke_sleutels on uitwisseling.verwijzingen for select to zesweken_app using (true);

-- The order of states, and who may take which step: the receiver answers and completes, the sender withdraws.
create function uitwisseling.verwijzing_stap() returns trigger language plpgsql as $$
declare
  allowed boolean;
begin
  if new.status = old.status then
    if current_user <> old.van_rol and (new.sleutel_tot is distinct from old.sleutel_tot or new.beeindigd_op is distinct from old.beeindigd_op) then
      raise exception 'the sender alone decides on the key' using errcode = '42501';
    end if;
    return new;
  end if;
  -- Apart: the THEN of a CASE would end the condition of an IF.
  allowed := case new.status
    when 'geaccepteerd' then old.status = 'verzonden' and current_user = old.naar_rol
    when 'afgewezen' then old.status = 'verzonden' and current_user = old.naar_rol
    when 'afgerond' then old.status = 'geaccepteerd' and current_user = old.naar_rol
    when 'ingetrokken' then old.status in ('verzonden', 'geaccepteerd', 'afgerond') and current_user = old.van_rol
    else false
  end;
  if not allowed then
    raise exception 'no such step of a verwijzing' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger verwijzing_stap before update on uitwisseling.verwijzingen
  for each row execute function uitwisseling.verwijzing_stap();

create table uitwisseling.verwijzingsdelen (
  verwijzing_id uuid not null references uitwisseling.verwijzingen,
  -- vraag, a category, bijlage or bericht
  deel text not null,
  id uuid not null,
  door_rol name not null default current_user,
  versleuteld bytea not null,
  gemaakt_op timestamptz not null,
  primary key (verwijzing_id, deel, id)
);
comment on table uitwisseling.verwijzingsdelen is 'Sealed under the key of the verwijzing; unreadable once that is destroyed, in every copy of the database';
alter table uitwisseling.verwijzingsdelen enable row level security;
alter table uitwisseling.verwijzingsdelen force row level security;
create policy zien on uitwisseling.verwijzingsdelen for select to zesweken_tenant
  using (exists (select 1 from uitwisseling.verwijzingen v where v.id = verwijzing_id));
create policy toevoegen on uitwisseling.verwijzingsdelen for insert to zesweken_tenant
  with check (door_rol = current_user and exists (
    select 1 from uitwisseling.verwijzingen v where v.id = verwijzing_id and v.beeindigd_op is null
      and (v.van_rol = current_user or deel = 'bericht')));

grant select, insert, update (status, geantwoord_op, beeindigd_op, einde, sleutel_tot, versie) on uitwisseling.verwijzingen to zesweken_tenant;
grant select, insert on uitwisseling.verwijzingsdelen to zesweken_tenant;
grant select (id, sleutel_tot) on uitwisseling.verwijzingen to zesweken_app;
