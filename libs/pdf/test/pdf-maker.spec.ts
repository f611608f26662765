import { expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { type Blok, type PdfDocument, PdfMaker } from '@zesweken/pdf';
import { outlineOf, type ReadNode, readPdf, tidy } from '@zesweken/testing';

const plan: PdfDocument = {
  titel: 'Plan van aanpak',
  onderwerp: 'Terug naar school',
  afzender: 'Gemeente Nieuwegein',
  datum: datum('2026-01-09'),
  blokken: [
    { soort: 'alinea', tekst: 'Dit plan maakten wij samen.' },
    { soort: 'kop', niveau: 2, tekst: 'Doelen' },
    { soort: 'lijst', punten: ['elke dag naar school', 'rust thuis'] },
    { soort: 'kop', niveau: 3, tekst: 'Wie helpt' },
    { soort: 'gegevens', paren: [['Mentor', 'J. de Boer']] },
    { soort: 'witruimte' },
    {
      soort: 'tabel',
      bijschrift: 'Rooster',
      kop: ['Dag', 'Uren'],
      rijen: [['maandag', '2'], ['dinsdag']],
    },
  ],
};

async function read(blokken: readonly Blok[], rest: Partial<PdfDocument> = {}) {
  return readPdf(await new PdfMaker().make({ ...plan, ...rest, blokken }));
}

/** All text that a screen reader finds, in its order, over all pages. */
function spoken(pages: readonly (ReadNode | undefined)[]): string {
  const texts = (node: ReadNode): string[] => [node.text, ...node.children.flatMap(texts)];
  return tidy(pages.flatMap((page) => (page ? texts(page) : [])).join(' '));
}

it('names its title, language, sender and day, and says that it is tagged', async () => {
  const pdf = await readPdf(await new PdfMaker().make(plan));

  expect(pdf.info).toMatchObject({
    Title: 'Plan van aanpak',
    Subject: 'Terug naar school',
    Author: 'Gemeente Nieuwegein',
    Creator: 'Zesweken',
    CreationDate: 'D:20260109120000Z',
    PDFFormatVersion: '1.7',
  });
  expect(pdf.lang).toBe('nl-NL');
  expect(pdf.tagged).toBe(true);
  expect(pdf.displaysTitle).toBe(true);
  expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

it('tells what each part is, in the order of reading', async () => {
  const pdf = await readPdf(await new PdfMaker().make(plan));

  expect(outlineOf(pdf.trees[0]?.children[0])).toEqual([
    'Document',
    '  P: Gemeente Nieuwegein',
    '  P: Datum: 9 januari 2026',
    '  P: Onderwerp: Terug naar school',
    '  H1: Plan van aanpak',
    '  P: Dit plan maakten wij samen.',
    '  H2: Doelen',
    '  L',
    '    LI',
    '      Lbl: •',
    '      LBody: elke dag naar school',
    '    LI',
    '      Lbl: •',
    '      LBody: rust thuis',
    '  H3: Wie helpt',
    '  Table',
    '    TR',
    '      TH: Mentor',
    '      TD: J. de Boer',
    '  Table',
    '    Caption: Rooster',
    '    THead',
    '      TR',
    '        TH: Dag',
    '        TH: Uren',
    '    TBody',
    '      TR',
    '        TD: maandag',
    '        TD: 2',
    '      TR',
    '        TD: dinsdag',
    '        TD',
  ]);
  expect(pdf.unmarked).toEqual([]);
  expect(pdf.bookmarks).toEqual([
    {
      title: 'Plan van aanpak',
      items: [{ title: 'Doelen', items: [{ title: 'Wie helpt', items: [] }] }],
    },
  ]);
});

it('gives the same bytes for the same document', async () => {
  const maker = new PdfMaker();

  expect((await maker.make(plan)).equals(await maker.make(plan))).toBe(true);
  expect((await maker.make(plan)).equals(await maker.make({ ...plan, titel: 'Ander plan' }))).toBe(false);
});

it('embeds the typeface', async () => {
  const bytes = await new PdfMaker().make(plan);

  const file = bytes.toString('latin1');
  expect(file.match(/(?<=\/FontName \/[A-Z]{6}\+)\S+/g)?.sort()).toEqual([
    'AtkinsonHyperlegibleNext-Bold',
    'AtkinsonHyperlegibleNext-Regular',
  ]);
  expect(file.match(/\/FontFile2/g)).toHaveLength(2);
});

it('writes an address for a window, and the subject only where it says more than the title', async () => {
  const pdf = await read([], {
    geadresseerde: ['Aan de ouder(s)/verzorger(s) van', 'Şükrü Ćosić'],
    onderwerp: plan.titel,
  });

  expect(outlineOf(pdf.trees[0]?.children[0]).slice(2)).toEqual([
    '  P: Aan de ouder(s)/verzorger(s) van Şükrü Ćosić',
    '  P: Datum: 9 januari 2026',
    '  H1: Plan van aanpak',
  ]);
});

it('takes its first heading from the blocks when they bring one, and skips no level', async () => {
  const pdf = await read([
    { soort: 'kop', niveau: 1, tekst: 'Het plan van Noor' },
    { soort: 'kop', niveau: 3, tekst: 'Doelen' },
  ]);

  expect(outlineOf(pdf.trees[0]?.children[0]).slice(-2)).toEqual(['  H1: Het plan van Noor', '  H2: Doelen']);
});

it('reads on over pages, numbers them, and repeats the head of a table for the eye alone', async () => {
  const rijen = Array.from({ length: 120 }, (_, at) => [`dag ${at}`, String(at)]);
  const pdf = await read([{ soort: 'tabel', bijschrift: 'Verzuim', kop: ['Dag', 'Uren gemist'], rijen }]);

  expect(pdf.pages.length).toBeGreaterThan(3);
  pdf.pages.forEach((text, at) => {
    expect(text).toContain('Uren gemist');
    expect(text).toContain(`Pagina ${at + 1} van ${pdf.pages.length}`);
  });
  expect(pdf.unmarked).toEqual([]);
  const all = spoken(pdf.trees);
  expect(all.match(/Uren gemist/g)).toHaveLength(1);
  expect(all).not.toContain('Pagina');
  expect(all).toContain(tidy(rijen.map((row) => row.join(' ')).join(' ')));
});

it('cuts no text at the end of a page, also in a row that is taller than a page', async () => {
  const words = Array.from({ length: 2_500 }, (_, at) => `woord${at}`).join(' ');
  const pdf = await read([
    { soort: 'alinea', tekst: words },
    { soort: 'lijst', punten: [words] },
    { soort: 'gegevens', paren: [['Naam', words]] },
    { soort: 'tabel', bijschrift: '', kop: ['A', 'B'], rijen: [['kort', words]] },
  ]);

  const all = spoken(pdf.trees);
  const first = all.indexOf('woord0 ');
  expect(first).toBeGreaterThan(0);
  expect(all.match(/woord2499/g)).toHaveLength(4);
  expect(all.match(/woord\d+/g)).toHaveLength(4 * 2_500);
});

it('keeps a heading with what follows it', async () => {
  for (let lines = 25; lines < 45; lines++) {
    const pdf = await read([
      { soort: 'alinea', tekst: Array.from({ length: lines }, () => 'regel').join('\n') },
      { soort: 'kop', niveau: 2, tekst: 'Afspraken' },
      { soort: 'alinea', tekst: 'Eerste zin onder de kop.' },
    ]);

    const page = pdf.pages.find((text) => text.includes('Afspraken'));
    expect(page).toContain('Eerste zin');
  }
});

it('breaks a word that is wider than the page and loses none of it', async () => {
  const word = 'Hottentottententententoonstelling'.repeat(20);
  const pdf = await read([{ soort: 'alinea', tekst: word }]);

  expect(spoken(pdf.trees).replaceAll(' ', '')).toContain(word);
});

it('shows markup as text, drops what turns the direction, and asks for letters it does not have', async () => {
  const pdf = await read(
    [{ soort: 'alinea', tekst: '<script>alert("x")</script> & ab\u202Ecd\u0000 Ελλάδα Nguyễn €5 – “goed”' }],
    { titel: 'Ouders & <school>', afzender: 'School "A&B"' },
  );

  expect(spoken(pdf.trees)).toContain('<script>alert("x")</script> & abcd ?????? Nguyen €5 – “goed”');
  expect(pdf.title).toBe('Ouders & <school>');
  expect(pdf.metadata).toContain('Ouders &amp; &lt;school&gt;');
});

it('makes a document of nothing but a title', async () => {
  const pdf = await read([
    { soort: 'alinea', tekst: ' ' },
    { soort: 'lijst', punten: [] },
    { soort: 'gegevens', paren: [] },
  ]);

  expect(outlineOf(pdf.trees[0]?.children[0]).at(-1)).toBe('  H1: Plan van aanpak');
});
