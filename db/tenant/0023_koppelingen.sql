-- Systems of partners that work here by themselves: with a key of their own and a right for each thing they may do.

create table koppelingen (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  rechten text[] not null check (cardinality(rechten) > 0),
  brins text[] not null,
  sleutels jsonb not null,
  webhook_url text,
  webhook_geheim_versleuteld bytea,
  gemaakt_door uuid references gebruikers,
  gemaakt_op timestamptz not null,
  laatst_gebruikt_op timestamptz,
  ingetrokken_op timestamptz,
  check ((webhook_url is null) = (webhook_geheim_versleuteld is null))
);
comment on column koppelingen.brins is 'schools for which it may deliver verzuimmeldingen';
comment on column koppelingen.sleutels is 'public keys alone, as a JWK set';

create table koppeltokens (
  token_hash bytea primary key,
  koppeling_id uuid not null references koppelingen,
  rechten text[] not null,
  verloopt_op timestamptz not null
);
create index koppeltokens_koppeling on koppeltokens (koppeling_id);

create table koppelbewijzen (
  jti_hash bytea primary key,
  verloopt_op timestamptz not null
);
create index koppelbewijzen_verloopt on koppelbewijzen (verloopt_op);
comment on table koppelbewijzen is 'Assertions that were used, until they would have run out: none works twice';

create table webhookberichten (
  id uuid primary key,
  koppeling_id uuid not null references koppelingen,
  soort text not null,
  onderwerp uuid not null,
  moment timestamptz not null,
  bezorgd_op timestamptz
);
create index webhookberichten_koppeling on webhookberichten (koppeling_id, moment desc);

grant select, insert, update on koppelingen, webhookberichten to {tenant};
grant select, insert, delete on koppeltokens, koppelbewijzen to {tenant};
