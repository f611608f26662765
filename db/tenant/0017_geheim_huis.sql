-- Finds who lives where a brother or sister hides, without the secret address standing anywhere in plain.
alter table leerlingen add column adres_geheim_index bytea;
create index leerlingen_adres_geheim on leerlingen (adres_geheim_index) where adres_geheim_index is not null;
comment on column leerlingen.adres_geheim_index is 'Keyed hash of postcode and huisnummer while the address is secret';
