import { describe, expect, it } from '@jest/globals';
import { type Datum, datum, plusDagen, Schoolkalender } from '@zesweken/kalender';
import { type Dossierfeiten, dossierTermijnen, STANDAARDREGELS, termijnStatus } from '../src/index.js';

const kader = { kalender: new Schoolkalender([]) };
const BEGIN = datum('2026-01-05');
const UITERLIJK_6 = datum('2026-02-16');

function feiten(over: Partial<Dossierfeiten>): Dossierfeiten {
  return {
    klokken: true,
    eersteVerzuimdag: BEGIN,
    meldingen16Uur: [],
    geplaatstOp: null,
    hervatOp: null,
    andersGeslotenOp: null,
    ...over,
  };
}

function statuses(over: Partial<Dossierfeiten>, vandaag: Datum): string[] {
  return dossierTermijnen(feiten(over), STANDAARDREGELS, kader).map(
    (t) => `${t.soort} ${termijnStatus(t, vandaag)}`,
  );
}

describe('the three clocks', () => {
  it('exist from the moment the dossier is active, counted from eersteVerzuimdag', () => {
    expect(dossierTermijnen(feiten({ klokken: false }), STANDAARDREGELS, kader)).toEqual([]);
    expect(dossierTermijnen(feiten({ eersteVerzuimdag: null }), STANDAARDREGELS, kader)).toEqual([]);
    const rest = {
      begin: BEGIN,
      regelversie: '1',
      uitkomst: null,
      uitkomstOp: null,
      klaarOp: null,
      meldingId: null,
    };
    expect(dossierTermijnen(feiten({}), STANDAARDREGELS, kader)).toEqual([
      { soort: 'thuiszitter-4-weken', uiterlijk: '2026-02-02', eersteMoment: '2026-01-19', ...rest },
      { soort: 'convenant-6-weken', uiterlijk: UITERLIJK_6, eersteMoment: '2026-02-02', ...rest },
      { soort: 'pact-3-maanden', uiterlijk: '2026-04-05', eersteMoment: '2026-03-22', ...rest },
    ]);
  });

  it('are open through uiterlijk and verlopen from the day after', () => {
    expect(statuses({}, UITERLIJK_6)[1]).toBe('convenant-6-weken open');
    expect(statuses({}, plusDagen(UITERLIJK_6, 1))[1]).toBe('convenant-6-weken verlopen');
  });

  it.each(['geplaatstOp', 'hervatOp'] as const)('%s on uiterlijk is in time, a day later is not', (how) => {
    const later = datum('2027-01-01');
    expect(statuses({ [how]: UITERLIJK_6 }, later)).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken gehaald',
      'pact-3-maanden gehaald',
    ]);
    expect(statuses({ [how]: plusDagen(UITERLIJK_6, 1) }, later)[1]).toBe('convenant-6-weken verlopen');
  });

  it('lapse by another closing in time, and are missed by a late one', () => {
    expect(statuses({ andersGeslotenOp: UITERLIJK_6 }, datum('2027-01-01'))).toEqual([
      'thuiszitter-4-weken verlopen',
      'convenant-6-weken vervallen',
      'pact-3-maanden vervallen',
    ]);
  });

  it('keep what came first: placed, and closed for a move later', () => {
    const facts = { geplaatstOp: datum('2026-01-20'), andersGeslotenOp: datum('2026-02-01') };
    expect(statuses(facts, datum('2027-01-01'))[0]).toBe('thuiszitter-4-weken gehaald');
    const turned = { hervatOp: datum('2026-02-01'), andersGeslotenOp: datum('2026-01-20') };
    expect(statuses(turned, datum('2027-01-01'))[0]).toBe('thuiszitter-4-weken vervallen');
  });

  it('are open until a plaatsing ahead begins', () => {
    expect(statuses({ geplaatstOp: UITERLIJK_6 }, datum('2026-02-10'))[1]).toBe('convenant-6-weken open');
  });
});

describe('melding-16-uur', () => {
  const melding = (id: string, einddatum: string | null, meldingsdatum: string) => ({
    id,
    einddatum: einddatum === null ? null : datum(einddatum),
    meldingsdatum: datum(meldingsdatum),
  });

  it('runs per melding from the day 16 hours were reached, also without clocks and after closing', () => {
    const meldingen16Uur = [
      melding('in-time', '2026-04-02', '2026-04-13'),
      melding('late', '2026-04-02', '2026-04-14'),
      melding('unknown', null, '2026-04-14'),
      melding('before', '2026-04-02', '2026-04-01'),
    ];
    const found = dossierTermijnen(
      feiten({
        klokken: false,
        eersteVerzuimdag: null,
        meldingen16Uur,
        andersGeslotenOp: datum('2026-04-03'),
      }),
      STANDAARDREGELS,
      kader,
    );
    expect(
      found.map((t) => [t.meldingId, t.begin, t.uiterlijk, termijnStatus(t, datum('2026-05-01'))]),
    ).toEqual([
      ['in-time', '2026-04-02', '2026-04-13', 'gehaald'],
      ['late', '2026-04-02', '2026-04-13', 'verlopen'],
      ['before', '2026-04-02', '2026-04-13', 'gehaald'],
    ]);
  });
});
