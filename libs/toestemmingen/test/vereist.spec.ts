import { describe, expect, it } from '@jest/globals';
import { CATEGORIEEN, ZORGCATEGORIEEN } from '@zesweken/grondslagen';
import { datum, leeftijdOp, plusDagen, verjaardag } from '@zesweken/kalender';
import fc from 'fast-check';
import { magIntrekken, ontbreekt } from '../src/gevers.js';
import { type Bijzonder, eerderTot, isZorg, vereisten } from '../src/vereist.js';

const geboren = datum('2012-02-29');
const wie = (dag: string, ...categorieen: (typeof CATEGORIEEN)[number][]) => {
  const { gezag, leerling } = vereisten(geboren, datum(dag), categorieen, null);
  return [gezag && 'gezag', leerling && 'leerling'].filter(Boolean).join(' en ');
};

describe('who must give', () => {
  // Domain table A, cell by cell; this child is 12 from 2024-02-29 and 16 from 2028-02-29.
  it.each([
    ['2024-02-28', 'gezag', 'gezag'],
    ['2024-02-29', 'gezag', 'gezag en leerling'],
    ['2028-02-28', 'gezag', 'gezag en leerling'],
    ['2028-02-29', 'leerling', 'leerling'],
  ])('on %s: %s in general, %s for care', (dag, algemeen, zorg) => {
    expect(wie(dag, 'contact', 'verzuim', 'onderwijs', 'plan')).toBe(algemeen);
    for (const categorie of ZORGCATEGORIEEN) expect(wie(dag, 'contact', categorie)).toBe(zorg);
  });

  it('follows the age of the day itself, also for who was born on 29 February', () => {
    const thirteen = verjaardag(geboren, 13);
    expect(thirteen).toBe('2025-03-01');
    expect(leeftijdOp(geboren, plusDagen(thirteen, -1))).toBe(12);
  });

  const judged = (soort: Bijzonder['soort'], sinds: string): Bijzonder => ({
    soort,
    door: 'jeugdarts',
    sinds: datum(sinds),
    reden: 'proef',
  });

  it('takes a leerling of 12 or older who is not capable out, from the day of the judgement', () => {
    const niet = judged('wilsonbekwaam', '2028-06-01');
    expect(vereisten(geboren, datum('2028-05-31'), ['zorg'], niet)).toMatchObject({
      gezag: false,
      leerling: true,
    });
    expect(vereisten(geboren, datum('2028-06-01'), ['zorg'], niet)).toMatchObject({
      gezag: true,
      leerling: false,
    });
  });

  it('lets the wish of a leerling of 12-15 suffice for care, and for nothing else', () => {
    const wil = judged('wil-van-leerling', '2025-01-01');
    expect(vereisten(geboren, datum('2025-02-01'), ['zorg'], wil)).toMatchObject({
      gezag: false,
      leerling: true,
    });
    expect(vereisten(geboren, datum('2025-02-01'), ['plan'], wil)).toMatchObject({
      gezag: true,
      leerling: false,
    });
    expect(
      vereisten(geboren, datum('2024-01-01'), ['zorg'], judged('wil-van-leerling', '2023-01-01')),
    ).toMatchObject({ gezag: true, leerling: false });
  });
});

const day = fc.integer({ min: 0, max: 20 * 365 }).map((n) => plusDagen(geboren, n));
const categorieen = fc.uniqueArray(fc.constantFrom(...CATEGORIEEN), { minLength: 1 });

describe('what lapses at a birthday', () => {
  it('is nothing where the same people must give, and never later than the toestemming itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1100 }), categorieen, (vanaf, length, chosen) => {
        const tot = plusDagen(vanaf, length);
        const ends = eerderTot(geboren, { vanaf, tot }, chosen, null);
        const changes = [12, 16].some((leeftijd) => {
          const birthday = verjaardag(geboren, leeftijd);
          const before = vereisten(geboren, vanaf, chosen, null);
          const after = vereisten(geboren, birthday, chosen, null);
          const other = before.gezag !== after.gezag || before.leerling !== after.leerling;
          return birthday > vanaf && birthday <= tot && other;
        });
        if (!changes) expect(ends).toEqual({});
        for (const last of Object.values(ends)) expect(last < tot).toBe(true);
        if (changes && isZorg(chosen))
          for (const een of chosen.filter((categorie) => ZORGCATEGORIEEN.includes(categorie)))
            expect(ends[een]).toBeDefined();
      }),
    );
  });

  it('is care on the day itself, and the rest four weeks later', () => {
    const over = { vanaf: datum('2027-12-01'), tot: datum('2028-12-01') };
    expect(eerderTot(geboren, over, ['contact', 'zorg'], null)).toEqual({
      zorg: '2028-02-28',
      contact: '2028-03-27',
    });
    expect(
      eerderTot(geboren, { vanaf: datum('2023-12-01'), tot: datum('2024-12-01') }, ['contact', 'plan'], null),
    ).toEqual({});
  });
});

const kring = {
  leerling: { naam: 'Kind Proef' },
  gezag: [
    { id: 'm', naam: 'Anna Proef', relatie: 'moeder' },
    { id: 'v', naam: 'Bert Proef', relatie: 'vader' },
  ],
};
const gever = (hoedanigheid: 'gezagdrager' | 'rechter' | 'leerling', naam: string) => ({
  hoedanigheid,
  naam,
  gezagdragerId: null,
});
const gezag = vereisten(geboren, datum('2020-01-01'), ['plan'], null);

describe('who is missing', () => {
  it('is everybody with gezag who did not give; a court stands in for them', () => {
    const anna = gever('gezagdrager', 'anna  PROEF');
    expect(ontbreekt([anna], gezag, kring).gezag.map(({ id }) => id)).toEqual(['v']);
    expect(ontbreekt([anna, gever('gezagdrager', 'Bert Proef')], gezag, kring).gezag).toEqual([]);
    expect(ontbreekt([anna, gever('rechter', 'Rechtbank')], gezag, kring).gezag).toEqual([]);
    expect(ontbreekt([gever('leerling', 'Anna Proef')], gezag, kring).gezag).toHaveLength(2);
  });

  it('is somebody with gezag where nobody is recorded', () => {
    const nobody = { ...kring, gezag: [] };
    expect(ontbreekt([], gezag, nobody).iemandMetGezag).toBe(true);
    expect(ontbreekt([gever('gezagdrager', 'Wie ook')], gezag, nobody).iemandMetGezag).toBe(false);
  });
});

describe('who may withdraw', () => {
  const teen = vereisten(geboren, datum('2025-01-01'), ['zorg'], null);
  const adult = vereisten(geboren, datum('2028-03-01'), ['zorg'], null);

  it('is who must give today', () => {
    const anna = { gezagdragerId: 'm' };
    const kind = { gezagdragerId: null };
    expect([magIntrekken(anna, gezag, kring, []), magIntrekken(kind, gezag, kring, [])]).toEqual([
      true,
      false,
    ]);
    expect([magIntrekken(anna, teen, kring, []), magIntrekken(kind, teen, kring, [])]).toEqual([true, true]);
    expect([magIntrekken(anna, adult, kring, []), magIntrekken(kind, adult, kring, [])]).toEqual([
      false,
      true,
    ]);
    expect(magIntrekken({ gezagdragerId: 'vreemd' }, gezag, kring, [])).toBe(false);
  });

  it('is a voogd or court only where one gave or is recorded', () => {
    expect(magIntrekken({ hoedanigheid: 'rechter' }, gezag, kring, [])).toBe(false);
    expect(magIntrekken({ hoedanigheid: 'rechter' }, gezag, kring, [gever('rechter', 'Rechtbank')])).toBe(
      true,
    );
    expect(magIntrekken({ hoedanigheid: 'voogd' }, gezag, kring, [])).toBe(false);
  });
});
