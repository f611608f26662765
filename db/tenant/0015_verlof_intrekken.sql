-- Who asked for verlof can withdraw the request while nobody has decided on it.
alter table verlofaanvragen
  add column ingetrokken_op date,
  add column intrekreden_versleuteld bytea,
  add column ingetrokken_door uuid references gebruikers,
  drop constraint verlofaanvragen_status_check,
  drop constraint verlofaanvragen_check1,
  add constraint verlofaanvragen_status check (status in ('aangevraagd', 'toegekend', 'afgewezen', 'ingetrokken')),
  add constraint verlofaanvragen_besluit check ((status in ('toegekend', 'afgewezen')) = (besluit_op is not null)),
  add constraint verlofaanvragen_intrekking check (
    (status = 'ingetrokken') = (ingetrokken_op is not null) and (ingetrokken_op is null) = (intrekreden_versleuteld is null)
  );
comment on column verlofaanvragen.ingetrokken_door is 'The user who recorded that the parents withdrew it';
