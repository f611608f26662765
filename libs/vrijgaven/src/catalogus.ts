import type { OpenVrijgave } from './open-data.query.js';

/** What the columns of a published file mean, in Dutch; the same for every table. */
export const DATAWOORDENBOEK: readonly (readonly [kolom: string, betekenis: string])[] = [
  ['schooljaar', 'Schooljaar waarover is geteld: 1 augustus tot en met 31 juli.'],
  ['tabel', 'Wat er is geteld; zie de namen van de tabellen.'],
  ['organisatie', 'Korte naam van de gemeente of het samenwerkingsverband, of totaal voor de som.'],
  ['waarde', 'Waarde waarnaar is verdeeld, of totaal voor de som.'],
  ['week', 'Alleen in doorlooptijd: aantal weken sinds de eerste verzuimdag.'],
  [
    'aantal',
    'Het aantal; leeg als het verborgen is. In doorlooptijd: percentage dat nog thuis is, afgerond op 5.',
  ],
  ['status', 'getoond, of verborgen: te klein om te tonen, of verborgen om een klein getal te beschermen.'],
  ['peildatum', 'Tot en met welke dag is geteld.'],
  ['vrijgave', 'Nummer van de vrijgave; een vrijgave verandert niet meer.'],
  ['definitieversie', 'Versie van de manier van tellen.'],
  [
    'tabel soort',
    'Leerlingen die 28 dagen of langer thuis zijn, naar soort verzuim op de eerste dag dat zij tellen.',
  ],
  ['tabel leeftijd', 'Dezelfde leerlingen, naar leeftijd op 1 oktober.'],
  ['tabel uitkomst', 'Dossiers waarvan dag 28 in het schooljaar valt, naar wat ervan werd.'],
  ['tabel duur', 'Dezelfde leerlingen als bij soort, naar korter of langer dan drie maanden thuis.'],
  [
    'tabel stand-…',
    'Dezelfde leerlingen, naar of zij op 1 oktober, 1 januari, 1 april of 1 juli thuis waren.',
  ],
  ['tabel instroom', 'Dezelfde dossiers als bij uitkomst, naar het kwartaal van dag 28.'],
  ['tabel uitstroom', 'Dezelfde dossiers, naar het kwartaal waarin zij eindigden.'],
  ['tabel vrijstelling', 'Leerlingen met een vrijstelling, per grond.'],
  ['tabel signaal', 'Nieuwe meldingen van verzuim, naar schoolsoort.'],
  ['tabel doorlooptijd', 'Schatting volgens Kaplan-Meier van het deel dat na zoveel weken nog thuis is.'],
];

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const CC0 = { '@id': 'http://creativecommons.org/publicdomain/zero/1.0/' };
const OPENBAAR = { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' };
const NEDERLANDS = { '@id': 'http://publications.europa.eu/resource/authority/language/NLD' };
const ONDERWIJS = { '@id': 'http://publications.europa.eu/resource/authority/data-theme/EDUC' };
const CSV = { '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV' };

/**
 * The catalogue of what is public, as JSON-LD by DCAT-AP-NL 3.0 (Geonovum): a dataset for each release, a distribution for each table.
 * @param basis public address of this site, without a slash at its end
 */
export function catalogusVan(
  vrijgaven: readonly OpenVrijgave[],
  basis: string,
): Readonly<Record<string, unknown>> {
  const adres = `${basis}/api/v1/open-data`;
  return {
    '@context': CONTEXT,
    '@id': adres,
    '@type': 'dcat:Catalog',
    'dct:title': nl('Thuiszitters: open data van Zesweken'),
    'dct:description': nl(
      'Aantallen leerlingen die langdurig thuis zijn, per regio en schooljaar, zonder iets over een kind.',
    ),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': nl('Zesweken') },
    'dct:language': NEDERLANDS,
    'dct:license': CC0,
    'dcat:dataset': vrijgaven.map((een) => datasetVan(een, adres)),
  };
}

function datasetVan(vrijgave: OpenVrijgave, adres: string): Readonly<Record<string, unknown>> {
  const { regio, regioNaam, nummer, schooljaar, peildatum, gemaaktOp, openbaarOp, tabellen } = vrijgave;
  const eigen = `${adres}/${regio}/${nummer}`;
  const naam = `${regioNaam}: thuiszitters ${schooljaar}, vrijgave ${nummer}`;
  return {
    '@id': eigen,
    '@type': 'dcat:Dataset',
    'dct:identifier': eigen,
    'dct:title': nl(naam),
    'dct:description': nl(
      `Leerlingen die langdurig thuis waren in ${schooljaar}, geteld tot en met ${peildatum}. Kleine aantallen zijn verborgen.`,
    ),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': nl(regioNaam) },
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': regioNaam },
    'dcat:theme': ONDERWIJS,
    'dct:accessRights': OPENBAAR,
    'dct:language': NEDERLANDS,
    'dct:license': CC0,
    'dct:issued': tijd(openbaarOp ?? gemaaktOp),
    'dct:modified': tijd(gemaaktOp),
    'dcat:version': String(nummer),
    'dct:conformsTo': { '@id': `${adres}/datawoordenboek` },
    'dcat:distribution': tabellen.map((tabel) => ({
      '@id': `${eigen}/${tabel}`,
      '@type': 'dcat:Distribution',
      'dct:title': nl(tabel),
      'dcat:accessURL': { '@id': `${eigen}/${tabel}` },
      'dcat:downloadURL': { '@id': `${eigen}/${tabel}` },
      'dct:format': CSV,
      'dct:license': CC0,
    })),
  };
}

const nl = (tekst: string) => ({ '@value': tekst, '@language': 'nl' });
const tijd = (moment: Date) => ({ '@value': new Date(moment).toISOString(), '@type': 'xsd:dateTime' });
