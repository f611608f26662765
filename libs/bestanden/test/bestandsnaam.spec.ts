import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alsBijlage, extensieVan, veiligeNaam } from '../src/bestandsnaam.js';

describe('a name that is safe', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Noor\\foto.jpg', 'foto.jpg'],
    ['een "gesprek".pdf', 'een -gesprek-.pdf'],
    ['regel\r\nSet-Cookie: x=1.pdf', 'regelSet-Cookie- x=1.pdf'],
    ['factuur\u202Egpj.exe', 'factuurgpj.exe'],
    ['..pdf', 'pdf'],
    ['...', 'bestand'],
    ['', 'bestand'],
    ['a\0b.pdf', 'ab.pdf'],
    ['Şükrü – verslag (één).docx', 'Şükrü – verslag (één).docx'],
    ['naam. ', 'naam'],
  ])('%j is kept as %j', (given, kept) => {
    expect(veiligeNaam(given)).toBe(kept);
  });

  it('keeps its extension when it is too long', () => {
    const kept = veiligeNaam(`${'é'.repeat(300)}.pdf`);

    expect(kept).toHaveLength(150);
    expect(extensieVan(kept)).toBe('pdf');
  });

  it('is always safe, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = veiligeNaam(given);
        expect(kept).not.toBe('');
        expect(kept.length).toBeLessThanOrEqual(150);
        expect(kept).not.toMatch(/[/\\"\p{Cc}\p{Cf}]|^\./u);
        expect(alsBijlage(kept)).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!~._-]+$/,
        );
      }),
    );
  });
});

it('is written for old and new readers', () => {
  expect(alsBijlage('Noor’s verslag é.pdf')).toBe(
    `attachment; filename="Noor_s verslag e.pdf"; filename*=UTF-8''Noor%E2%80%99s%20verslag%20%C3%A9.pdf`,
  );
});
