-- What the log says more now that tenants share: with whom, and who acts that is no user of this tenant.
alter table verwerkingen
  add column partij text,
  drop constraint verwerkingen_actor_soort_check,
  add constraint verwerkingen_actor_soort_check check (
    actor_soort in ('gebruiker', 'systeem', 'operator', 'partij', 'betrokkene', 'koppeling')
  );
comment on column verwerkingen.partij is 'Slug of the tenant at the other side; null where nothing passed between tenants';
comment on column verwerkingen.actor_soort is 'partij: somebody of another tenant, with an id of there; betrokkene: gezagdrager or leerling by a personal link; koppeling: a system with access of its own';
