-- One head per tenant and day, moved on whenever rows are sealed: the table grows by days, not by seals. Nothing has
-- written the earlier table: the sealer came with this one.
drop table platform.ketenkoppen;

create table platform.ketenkoppen (
  tenant_rol name not null default current_user,
  dag date not null,
  volgnummer bigint not null,
  hash bytea not null check (length(hash) = 32),
  gezegeld_op timestamptz not null,
  primary key (tenant_rol, dag)
);
comment on table platform.ketenkoppen is 'Head of each tenant''s sealed log, kept outside its schema so that a shortened log shows.';
alter table platform.ketenkoppen enable row level security;
alter table platform.ketenkoppen force row level security;
create policy eigen_kop_lezen on platform.ketenkoppen for select to zesweken_tenant using (tenant_rol = current_user);
create policy eigen_kop_zetten on platform.ketenkoppen for insert to zesweken_tenant with check (tenant_rol = current_user);
create policy eigen_kop_verzetten on platform.ketenkoppen for update to zesweken_tenant
  using (tenant_rol = current_user) with check (tenant_rol = current_user);

grant select, insert, update (volgnummer, hash, gezegeld_op) on platform.ketenkoppen to zesweken_tenant;
