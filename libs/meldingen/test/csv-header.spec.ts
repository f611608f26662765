import { describe, expect, it } from '@jest/globals';
import { HEADER, read, refused, row } from './csv-file.js';

describe('a header', () => {
  it('is refused with all that is wrong with it at once', async () => {
    const names = HEADER.replace('brin', 'Brinn')
      .replace('begindatum', 'Begin-datum')
      .concat(';foto;;voornamen;987654321;bsn');
    const { rows, fout } = await refused(`${names}\n${row('a')}`);

    expect(rows).toEqual([]);
    expect({ code: fout.code, kind: fout.kind, regel: fout.regel }).toEqual({
      code: 'kolom',
      kind: 'invalid',
      regel: 1,
    });
    expect(fout.message).toBe(
      'De kolommen van het bestand kloppen niet. Er is niets ingelezen. Verbeter de eerste regel en stuur het bestand opnieuw.',
    );
    expect(fout.errors).toEqual([
      {
        veld: 'Brinn',
        code: 'kolom',
        melding: "Kolom 'Brinn' is onbekend. Bedoelt u 'brin'? Haal de kolom anders weg.",
      },
      {
        veld: 'Begin-datum',
        code: 'kolom',
        melding: "Kolom 'Begin-datum' is onbekend. Bedoelt u 'begindatum'? Haal de kolom anders weg.",
      },
      { veld: 'foto', code: 'kolom', melding: "Kolom 'foto' is onbekend. Haal de kolom weg." },
      {
        veld: 'kolom 12',
        code: 'kolom',
        melding: 'Kolom 12 heeft geen naam. Geef de kolom een naam of haal de kolom weg.',
      },
      { veld: 'kolom 14', code: 'kolom', melding: 'De naam van kolom 14 is onbekend. Haal de kolom weg.' },
      {
        veld: 'bsn',
        code: 'kolom',
        melding: "Kolom 'bsn' staat er meer dan één keer in. Laat er één staan.",
      },
      {
        veld: 'voornamen',
        code: 'kolom',
        melding: "Kolom 'voornamen' staat er meer dan één keer in. Laat er één staan.",
      },
      { veld: 'brin', code: 'kolom', melding: "Kolom 'brin' ontbreekt. Voeg de kolom toe." },
      { veld: 'begindatum', code: 'kolom', melding: "Kolom 'begindatum' ontbreekt. Voeg de kolom toe." },
    ]);
  });

  it('needs one of bsn and onderwijsnummer', async () => {
    const { fout } = await refused(HEADER.replace('bsn;', ''));
    await expect(read(HEADER.replace('bsn', 'onderwijsnummer'))).resolves.toEqual([]);

    expect(fout.errors).toEqual([
      {
        veld: 'bsn',
        code: 'kolom',
        melding: "Kolom 'bsn' of 'onderwijsnummer' ontbreekt. Voeg een van de twee toe.",
      },
    ]);
  });

  it('that is no header may be a row: nothing of it is repeated', async () => {
    const { fout } = await refused(row('geheim'));

    expect(fout.code).toBe('kolom');
    expect(JSON.stringify([fout.message, fout.errors])).not.toMatch(/geheim|999990019|Noë|Test/);
    expect(fout.message).toContain('De eerste regel bevat geen bekende kolomnamen.');
  });

  it('with tabs is told which separators there are', async () => {
    const { fout } = await refused(HEADER.replaceAll(';', '\t'));

    expect(fout.message).toBe(
      'De eerste regel bevat geen bekende kolomnamen. Gebruik ; of , tussen de kolommen.',
    );
  });
});
