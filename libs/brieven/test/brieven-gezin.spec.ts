import { describe, expect, it } from '@jest/globals';
import { type Gezagdrager, type Gezin, Gezinnen } from '@zesweken/leerlingen';
import { type Api, startApi } from '@zesweken/testing';
import { aBrief, aDossier, textOf, UITNODIGING } from './a-brief.js';

const api = await startApi();

/** The family as the feature of leerlingen would tell it. */
function withFamily(of: Api, about: Partial<Gezin>): void {
  const gezinnen = of.get(Gezinnen);
  const real = Gezinnen.prototype.of.bind(gezinnen);
  gezinnen.of = async (id) => ({ ...(await real(id)), ...about });
}

describe('care with a family', () => {
  const one: Gezagdrager = {
    id: '019bb138-1000-7000-8000-000000000001',
    naam: 'A. Jansen',
    relatie: 'moeder',
    adres: 'Schuilplaats 7',
    geblokkeerd: false,
    mag: { adres: true, school: true, plan: true },
  };
  const other: Gezagdrager = {
    ...one,
    id: '019bb138-1000-7000-8000-000000000002',
    naam: 'B. de Wit',
    adres: null,
    mag: { adres: false, school: false, plan: true },
  };
  const blocked: Gezagdrager = {
    ...one,
    id: '019bb138-1000-7000-8000-000000000003',
    naam: 'C. Zwart',
    geblokkeerd: true,
  };

  it('leaves the school and every address of others out, and reaches nobody who is blocked', async () => {
    withFamily(api, { geheimAdres: true, gezagdragers: [one, other, blocked] });
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const to = (gezagdragerId: string) => ({ ...UITNODIGING, aan: 'gezagdrager', gezagdragerId });

    const mine = await textOf(gemeente, await aBrief(gemeente, dossier, to(one.id)));
    const theirs = await textOf(gemeente, await aBrief(gemeente, dossier, to(other.id)));

    expect(mine).toContain('Schuilplaats 7');
    expect(mine).toContain('De Brug');
    expect(theirs).toContain('Beste B. de Wit');
    expect(theirs).not.toMatch(/Schuilplaats|De Brug|3431AA/);
    expect(
      (await gemeente.as('leerplicht').post(`/dossiers/${dossier}/brieven`, to(blocked.id)).expect(409)).body
        .code,
    ).toBe('gezagdrager.geblokkeerd');
    expect(
      (await gemeente.as('leerplicht').post(`/dossiers/${dossier}/brieven`, UITNODIGING).expect(409)).body
        .code,
    ).toBe('brief.kies-gezagdrager');
    const { body } = await gemeente.as('leerplicht').get(`/dossiers/${dossier}/briefontvangers`).expect(200);
    expect(body.items).toContainEqual({
      aan: 'gezagdrager',
      gezagdragerId: blocked.id,
      naam: 'C. Zwart',
      reden: 'geblokkeerd',
    });
  });
});
