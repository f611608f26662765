import { describe, expect, it } from '@jest/globals';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import * as zoekstand from '../../apps/web/src/dossiers/zoekstand.js';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import { leesAanmeldZoek } from '../../apps/web/src/aanmelden/aanmeldzoek.js';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import { naarCsv, sjabloon } from '../../apps/web/src/meldingen/csv.js';

const { leesDossierZoek, naarVraag, statusFilter, STATUSSEN } = zoekstand;

describe('the address of the list of dossiers', () => {
  it('asks for every open dossier, first what ends first, when it says nothing', () => {
    expect(naarVraag(leesDossierZoek({}), 'u1')).toEqual({
      status: STATUSSEN.filter((status) => status !== 'gesloten'),
      soort: undefined,
      behandelaar: undefined,
      sort: 'volgendeTermijn',
      page: 1,
      pageSize: 25,
      metTotaal: true,
    });
  });

  it('knows `ik` and leaves out what it does not know', () => {
    const zoek = leesDossierZoek({
      status: 'actief,onzin',
      soort: 'lrv',
      behandelaar: 'ik,geen',
      sort: 'raar',
      pagina: '3',
    });

    expect(naarVraag(zoek, 'u1')).toMatchObject({
      status: ['actief'],
      soort: ['lrv'],
      behandelaar: ['u1', 'geen'],
      sort: 'volgendeTermijn',
      page: 3,
    });
  });

  it('stays short: all open ones is the address without a status', () => {
    expect(statusFilter(STATUSSEN.filter((status) => status !== 'gesloten'))).toBeUndefined();
    expect(statusFilter([])).toBe('alle');
    expect(statusFilter(['actief', 'in-plan'])).toBe('actief,in-plan');
  });
});

describe('the way back after signing in', () => {
  it('leads to pages of this client only', () => {
    const terug = (adres: string) => leesAanmeldZoek({ terug: adres }).terug;

    expect(terug('/dossiers?status=actief')).toBe('/dossiers?status=actief');
    expect(
      ['//kwaad.example', '/\\kwaad.example', 'https://kwaad.example', 'javascript:alert(1)'].map(terug),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('CSV files that the client writes', () => {
  it('hold nothing that a spreadsheet takes for a formula', () => {
    expect(
      naarCsv(
        ['a', 'b'],
        [
          [1, '=1+1'],
          [2, 'x;"y"'],
        ],
      ),
    ).toBe('\uFEFFa;b\r\n1;\'=1+1\r\n2;"x;""y"""\r\n');
  });

  it('begin with every column of a verzuimmelding', () => {
    expect(sjabloon().split(';')).toHaveLength(30);
  });
});
