-- Fills an empty tenant schema with :aantal made-up dossiers, most of them closed long ago, as seen on :vandaag. The bench and
-- a spec put numbers in and run it statement by statement, as the owner. The same at every run.
select setseed(0.42);

insert into gebruikers (id, naam, email, rollen, status, aangemaakt_op)
select ('00000003' || lpad(to_hex(n), 24, '0'))::uuid, 'Behandelaar ' || n, 'b' || n || '@bench.example', '{leerplicht}', 'actief', now()
from generate_series(1, greatest(2, :aantal / 1600)) n;

-- A few names are everywhere, most are rare, as in life.
with namen as (
  select '{jan,emma,noah,sem,julia,mila,daan,fatima,mohamed,tess,lucas,anna,zoe,finn,yara,levi,sara,milan,luuk,eva,nora,adam,bram,lotte,thijs,ilias,noor,jesse,fenna,ruben}'::text[] as voor,
    '{jansen,vries,berg,bakker,dijk,visser,smit,meijer,boer,mulder,groot,bos,vos,peters,hendriks,leeuwen,dekker,brouwer,wit,dijkstra,smits,graaf,yilmaz,idrissi,nguyen,linden,kok,jacobs,haan,vermeulen}'::text[] as achter,
    '{al,ber,co,da,el,fon,gra,hof,in,ker,lo,man,ne,ol,pas,ro,sta,ta,ver,wil}'::text[] as deel
), kind as (
  select n, power(random(), 2) as a, power(random(), 2) as b, random() as c, (random() * 19)::int as d, (random() * 19)::int as e
  from generate_series(1, :aantal * 4 / 5) n
)
insert into leerlingen (id, voornamen, voorvoegsel, achternaam, zoeknaam, geboortedatum, gemeentecode, aangemaakt_op, gewijzigd_op)
select ('00000001' || lpad(to_hex(n), 24, '0'))::uuid, v, null, a, a || ' ' || v, date '2004-01-01' + (n * 7919) % 6000, 'GM0356', now(), now()
from (select n, voor[1 + (a * 29)::int] || case when c < 0.3 then '' else deel[1 + e] end as v,
    achter[1 + (b * 29)::int] || case when c < 0.5 then '' else deel[1 + d] || deel[1 + e] end as a from kind, namen) x;

insert into dossiers (id, kenmerk, leerling_id, status, eerste_signaaldag, eerste_verzuimdag, laatste_einddatum, soorten_vanaf, soorten, brin,
  onderwijssoort, leerjaar, behandelaar_id, geverifieerd, gesloten_per, sluitreden, geplaatst_per, sorteernaam, aangemaakt_op, gewijzigd_op)
select ('00000002' || lpad(to_hex(n), 24, '0'))::uuid, 'ZW-' || to_char(dag, 'YYYY') || '-' || case when n < 10000 then lpad(n::text, 4, '0') else n::text end, l.id,
  status, dag, case when status <> 'signaal' then dag end,
  case when status = 'gesloten' or ended then least(dag + 40, date :vandaag - 1) end,
  array[dag], array[soort], '0' || (n % 10) || chr(65 + n % 7) || 'A', 'vo', '2',
  case when r < 0.85 then ('00000003' || lpad(to_hex(1 + n % greatest(2, :aantal / 1600)), 24, '0'))::uuid end,
  status not in ('signaal', 'te-verifieren'), case when status = 'gesloten' then dag + 41 end, case when status = 'gesloten' then 'hervat' end,
  case when status = 'in-plan' and r < 0.2 then date :vandaag - 3 end, l.zoeknaam, now(), now()
from (select n, r, s, date :vandaag - case when open then 1 + (n * 31) % 200 else 240 + (n * 37) % 3300 end as dag,
    case when not open then 'gesloten' when s < 0.55 then 'actief' when s < 0.75 then 'in-plan' when s < 0.8 then 'te-verifieren'
      when s < 0.85 then 'heropend' else 'signaal' end as status,
    open and r > 0.6 as ended,
    case when s between 0.75 and 0.8 then 'absoluut' when s > 0.85 and r < 0.1 then 'luxe' when s > 0.85 then '16-uur' else 'lrv' end as soort
  from (select n, n % 25 = 0 as open, random() as r, random() as s from generate_series(1, :aantal) n) x) d
join leerlingen l on l.id = ('00000001' || lpad(to_hex(1 + (n * 7) % (:aantal * 4 / 5)), 24, '0'))::uuid;

insert into termijnen (id, dossier_id, soort, begin, uiterlijk, uitkomst, uitkomst_op, regelversie, bewaakt_vanaf, vastgelegd_op)
select ('0000000' || (3 + k) || substr(replace(d.id::text, '-', ''), 9))::uuid, d.id, soort, eerste_verzuimdag, eerste_verzuimdag + dagen,
  case when status = 'gesloten' and gesloten_per <= eerste_verzuimdag + dagen then 'gehaald' end,
  case when status = 'gesloten' and gesloten_per <= eerste_verzuimdag + dagen then gesloten_per end, '1', date :vandaag, now()
from dossiers d cross join (values (1, 'thuiszitter-4-weken', 28), (2, 'convenant-6-weken', 42), (3, 'pact-3-maanden', 91)) x(k, soort, dagen)
where geverifieerd and eerste_verzuimdag is not null;

update termijnen t set volgt_op = v.volgt_op
from (select id, lag(uiterlijk) over (partition by dossier_id order by uiterlijk, id) as volgt_op from termijnen where uitkomst is null) v
where v.id = t.id and v.volgt_op is not null;

update dossiers d set laatste_termijn = t.laatste
from (select dossier_id, max(uiterlijk) as laatste from termijnen where uitkomst is null group by dossier_id) t where t.dossier_id = d.id;

insert into tellers (naam, waarde) select 'kenmerk-' || jaar, :aantal from generate_series(2016, 2026) jaar;

with woorden as (
  select l.id, w.woord from leerlingen l cross join lateral string_to_table(l.zoeknaam, ' ') w(woord))
insert into zoekwoorden (woord, leerling_id)
select distinct a.woord || ' ' || coalesce(b.woord, ''), a.id from woorden a left join woorden b on b.id = a.id and b.woord <> a.woord;
