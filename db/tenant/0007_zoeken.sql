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

-- What lists sort by and another table knows, kept by the one who writes the row: a sort over a join reads all that fits.
alter table dossiers
  add column sorteernaam text collate "C",
  add column laatste_termijn date;
comment on column dossiers.sorteernaam is 'zoeknaam of the leerling; follows it by keepZoekwoorden';
comment on column dossiers.laatste_termijn is 'latest uiterlijk of its termijnen without outcome: before today none of them can still be met';
alter table termijnen add column volgt_op date;
comment on column termijnen.volgt_op is 'uiterlijk of the termijn without outcome before it: it is the next one from the day after that';

update dossiers d set sorteernaam = l.zoeknaam,
  laatste_termijn = (select max(t.uiterlijk) from termijnen t where t.dossier_id = d.id and t.uitkomst is null)
from leerlingen l where l.id = d.leerling_id;
update termijnen t set volgt_op = v.volgt_op
from (select id, lag(uiterlijk) over (partition by dossier_id order by uiterlijk, id) as volgt_op from termijnen where uitkomst is null) v
where v.id = t.id and v.volgt_op is not null;

-- The open ones are a small part that people look at all day: an index for each order, with all that lists narrow by in it, so
-- that a page is chosen without the table.
create index dossiers_open_verzuimdag on dossiers (eerste_verzuimdag, id) include (status, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf)
  where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_open_kenmerk on dossiers (kenmerk) include (id, status, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf)
  where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_open_naam on dossiers (sorteernaam, id) include (status, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf)
  where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_open_termijn on dossiers (laatste_termijn, id) include (status, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf)
  where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_open_id on dossiers (id) include (status, geplaatst_per, laatste_einddatum, behandelaar_id, soorten, soorten_vanaf)
  where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_open_behandelaar on dossiers (behandelaar_id, laatste_termijn, id) where samengevoegd_in is null and status <> 'gesloten';
create index dossiers_naam on dossiers (sorteernaam, id) where samengevoegd_in is null;
create index termijnen_volgende on termijnen (uiterlijk, dossier_id) include (volgt_op) where uitkomst is null;
create index dossiers_brin on dossiers (brin, eerste_signaaldag desc, id) where samengevoegd_in is null and status <> 'gesloten';

grant select, insert, delete on zoekwoorden to {tenant};
