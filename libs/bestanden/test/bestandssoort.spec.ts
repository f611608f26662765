import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@zesweken/errors';
import fc from 'fast-check';
import { type Bestandssoort, keurBestand } from '../src/bestandssoort.js';
import { zipDelen } from '../src/zip-inhoud.js';
import { docm, docx, exe, heic, html, jpg, ods, odt, pdf, png, svg, xlsm, xlsx, zip } from './voorbeelden.js';

/** What is said of a file that is refused. */
async function refusal(naam: string, bytes: Buffer): Promise<{ code: string; message: string }> {
  const error: unknown = await keurBestand(naam, bytes).then(
    (soort) => {
      throw new Error(`${naam} was taken as ${soort}`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error;
  return { code: error.code, message: error.message };
}

describe('a file that is what it says', () => {
  it.each<[string, Buffer, Bestandssoort]>([
    ['verslag.pdf', pdf(), 'pdf'],
    ['brief.docx', docx(), 'docx'],
    ['rooster.xlsx', xlsx(), 'xlsx'],
    ['brief.odt', odt(), 'odt'],
    ['rooster.ods', ods(), 'ods'],
    ['foto.jpg', jpg(), 'jpg'],
    ['FOTO.JPEG', jpg(), 'jpg'],
    ['scherm.png', png(), 'png'],
    ['foto.heic', heic(), 'heic'],
    ['tekst.txt', Buffer.from('\ufeffNoor zei: “één” < twee & drie\r\n\tTot later\n'), 'txt'],
  ])('is taken: %s', async (naam, bytes, soort) => {
    expect(await keurBestand(naam, bytes)).toBe(soort);
  });
});

describe('a file that lies about its kind', () => {
  it.each<[string, Buffer, string]>([
    ['verslag.pdf', html(), 'een webpagina'],
    ['verslag.txt', html(), 'een webpagina'],
    ['verslag.txt', Buffer.from('<!-- hallo -->\n <HTML>'), 'een webpagina'],
    ['plaatje.png', svg(), 'een SVG-tekening'],
    ['foto.jpg', exe(), 'een programma'],
    ['brief.docx', docm(), 'een Word-document met macro’s'],
    ['rooster.xlsx', xlsm(), 'een Excel-werkblad met macro’s'],
    ['brief.docx', docx({ naam: 'word/vbaProject.bin', inhoud: 'x' }), 'een Word-document met macro’s'],
    ['brief.odt', odt({ naam: 'Basic/Standard/Module1.xml', inhoud: 'x' }), 'een ODT-document met macro’s'],
    ['brief.docx', zip({ naam: 'virus.exe', inhoud: 'MZ' }), 'een zip-archief'],
    ['tekst.txt', Buffer.from('ab\0cd'), 'een bestand van een onbekend soort'],
    ['tekst.txt', Buffer.from('ab\x1b[2Jcd'), 'een bestand van een onbekend soort'],
    ['tekst.txt', Buffer.from([0x61, 0xff, 0xfe, 0x62]), 'een bestand van een onbekend soort'],
    [
      'foto.jpg',
      Buffer.concat([jpg(), zip({ naam: 'a.exe', inhoud: 'MZ' })]),
      'een JPEG-foto met een archief erin verstopt',
    ],
    [
      'verslag.pdf',
      Buffer.concat([pdf(), zip({ naam: 'a.jar', inhoud: 'MZ' })]),
      'een pdf met een archief erin verstopt',
    ],
  ])('is refused and told what it is: %s', async (naam, bytes, is) => {
    expect(await refusal(naam, bytes)).toEqual({
      code: 'bestand.liegt',
      message: expect.stringContaining(`maar de inhoud is ${is}. Dat kan hier niet.`),
    });
  });

  it('is told the right name when its content may be kept', async () => {
    expect(await refusal('foto.png', pdf())).toEqual({
      code: 'bestand.liegt',
      message:
        'De naam eindigt op .png, maar de inhoud is een pdf. Geef het een naam die eindigt op .pdf en stuur het opnieuw.',
    });
    expect((await refusal('verslag', pdf())).message).toContain('De naam heeft geen extensie');
    expect((await refusal('verslag.pdf.exe', pdf())).message).toContain('De naam eindigt op .exe');
  });
});

describe('a file of a kind that is not kept', () => {
  it.each<[string, Buffer, string]>([
    ['pagina.html', html(), 'een webpagina'],
    ['tekening.svg', svg(), 'een SVG-tekening'],
    ['programma.exe', exe(), 'een programma'],
    ['alles.zip', zip({ naam: 'a.txt', inhoud: 'a' }), 'een zip-archief'],
    ['brief.docm', docm(), 'een Word-document met macro’s'],
    [
      'brief.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'een oud of beveiligd Office-bestand',
    ],
    ['filmpje.gif', Buffer.from('GIF89a'), 'een .gif-bestand'],
  ])('is refused by what it is: %s', async (naam, bytes, is) => {
    expect(await refusal(naam, bytes)).toEqual({
      code: 'bestand.soort',
      message: `Dit is ${is}. Zulke bestanden kunnen niet in een dossier. Sla het op als pdf en stuur het dan opnieuw.`,
    });
  });

  it('is refused when it is empty', async () => {
    expect((await refusal('leeg.pdf', Buffer.alloc(0))).code).toBe('bestand.leeg');
  });
});

describe('a document that is a bomb', () => {
  it('is refused by what it says it unpacks to, without unpacking it', async () => {
    const bomb = docx({ naam: 'word/media/a.bin', inhoud: Buffer.alloc(1024), claims: 4_000_000_000 });

    expect((await refusal('bom.docx', bomb)).message).toContain('dat uitgepakt veel te groot is');
  });

  it('is refused when its list of kinds unpacks to far too much', async () => {
    const bomb = zip(
      { naam: '[Content_Types].xml', inhoud: Buffer.alloc(200 * 1024 * 1024, 0x20) },
      { naam: 'word/document.xml', inhoud: 'x' },
    );
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().rss;

    expect((await refusal('bom.docx', bomb)).code).toBe('bestand.liegt');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('is refused with more parts than any document has', async () => {
    const many = Array.from({ length: 1_100 }, (_, at) => ({ naam: `word/media/${at}.png`, inhoud: 'x' }));

    expect((await refusal('bom.docx', docx(...many))).message).toContain('uitgepakt veel te groot');
  });

  it('is refused with a password on a part', async () => {
    const locked = docx({ naam: 'word/media/a.png', inhoud: 'x', encrypted: true });

    expect((await refusal('op-slot.docx', locked)).message).toContain('met een wachtwoord');
  });
});

describe('the list at the end of a zip', () => {
  it('is read, or not found, whatever the bytes', () => {
    const whole = docx();
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(whole.length),
        (at, value, cut) => {
          const broken = Buffer.from(whole);
          broken[at] = value;
          expect(() => zipDelen(broken)).not.toThrow();
          expect(() => zipDelen(broken.subarray(0, cut))).not.toThrow();
        },
      ),
    );
    expect(zipDelen(whole)?.map(({ naam }) => naam)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
  });
});
