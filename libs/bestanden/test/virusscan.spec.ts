import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aClamd, clean, infected } from './a-clamd.js';
import { aDossier, form } from './a-dossier.js';
import { pdf } from './voorbeelden.js';

const clamd = await aClamd();
const api = await startApi({ env: { ZESWEKEN_CLAMD: clamd.url } });

describe('with clamd configured', () => {
  it('a clean file is kept, as scanned', async () => {
    clamd.answers = clean;
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const { body } = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, form(pdf(), 'a.pdf'))
      .expect(201);

    expect(body.virusscan).toBe('schoon');
    expect(clamd.scanned.at(-1)?.equals(pdf())).toBe(true);
  });

  it('an infected file is refused by its name, and the log of the program tells it without the file', async () => {
    clamd.answers = infected;
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const { body } = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, form(pdf('Geheim van Noor'), 'Noor.pdf'))
      .expect(400);

    expect(body).toMatchObject({
      code: 'bestand.besmet',
      detail: expect.stringContaining('(Eicar-Test-Signature)'),
    });
    expect(await gemeente.rows(sql`select 1 from bestanden`)).toEqual([]);
    const told = api.logged.lines.filter((line) => line.includes('infected'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Eicar-Test-Signature');
    expect(api.logged.lines.join('\n')).not.toMatch(/Noor|Geheim/);
  });

  it('nothing is kept when it does not answer', async () => {
    clamd.answers = (_bytes, socket) => socket.destroy();
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    const answer = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, form(pdf(), 'a.pdf'))
      .expect(503);

    expect(answer.body).toMatchObject({
      code: 'virusscan.onbereikbaar',
      detail: expect.stringContaining('daarom is het bestand niet opgeslagen'),
    });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await gemeente.rows(sql`select 1 from bestanden`)).toEqual([]);
  });
});
