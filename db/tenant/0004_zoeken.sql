-- Searching as you type, and lists whose cost does not grow with the number of dossiers.

-- Letters that have no accent to take away are written plain too, as `vereenvoudigd` does from now on.
update leerlingen set zoeknaam = translate(replace(replace(replace(replace(zoeknaam, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðıħ', 'olddih')
where zoeknaam ~ '[ßæœþøłđðıħ]';

-- In the order of bytes a beginning of a word is one range, and the same index sorts.
alter table leerlingen alter column zoeknaam type text collate "C";
alter table dossiers alter column kenmerk type text collate "C";
drop index leerlingen_zoeknaam;
create index leerlingen_zoeknaam on leerlingen (zoeknaam, id);

-- A key is a word of the name, a space, and another word of it: each ordered pair. A range finds who has a word, by its
-- beginning, and who has two, however many share the first. The owner keeps it by libs/leerlingen/src/zoekwoorden.ts.
create table zoekwoorden (
  woord text collate "C" not null,
  leerling_id uuid not null,
  primary key (woord, leerling_id)
);
create index zoekwoorden_leerling on zoekwoorden (leerling_id);
comment on column zoekwoorden.leerling_id is 'no foreign key: checking it costs an import more than all else here; keepZoekwoorden also clears what is gone';

with woorden as (
  select l.id, left(w.woord, 32) as woord
  from leerlingen l cross join lateral string_to_table(l.zoeknaam, ' ') with ordinality w(woord, nr)
  where w.nr <= 7 and w.woord <> '' and not w.woord = any(string_to_array(lower(coalesce(l.voorvoegsel, '')), ' '))
)
insert into zoekwoorden (woord, leerling_id)
select distinct a.woord || ' ' || coalesce(b.woord, ''), a.id
from woorden a left join woorden b on b.id = a.id and b.woord <> a.woord;

create index dossiers_brin on dossiers (brin, eerste_signaaldag desc, id) where samengevoegd_in is null and status <> 'gesloten';

grant select, insert, delete on zoekwoorden to {tenant};
