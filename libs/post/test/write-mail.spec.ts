import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { volgendePoging } from '../src/send-again.js';
import { mailOf, type Mailstof } from '../src/write-mail.js';

const KADER = {
  van: { naam: 'Zesweken', adres: 'zesweken@gemeente.example' },
  site: 'https://zesweken.example',
  datum: new Date('2026-01-12T09:00:00+01:00'),
};
const regel = (more: object = {}) => ({
  soort: 'herinnering',
  kenmerk: '2026-0001',
  pad: '/dossiers/1',
  gegevens: { termijnsoort: 'actie', uiterlijk: '2026-01-19', moment: '2026-01-12' },
  ...more,
});
const mail = (more: Partial<Mailstof> = {}) =>
  mailOf({ postId: 'p1', soort: 'enkel', aan: 'a@b.example', regels: [regel()], ...more }, KADER);

describe('the words of a mail', () => {
  it.each([
    ['2026-01-12', 'De termijn "actie uit een plan" loopt af op 19 januari 2026.'],
    ['2026-01-19', 'De termijn "actie uit een plan" loopt vandaag af (19 januari 2026).'],
    ['2026-01-26', 'De termijn "actie uit een plan" is voorbij. De laatste dag was 19 januari 2026.'],
  ])('on %s', (moment, zin) => {
    const gegevens = { termijnsoort: 'actie', uiterlijk: '2026-01-19', moment };
    expect(mail({ regels: [regel({ gegevens })] }).tekst).toContain(zin);
  });

  it('never repeat what is no code, day or kenmerk that is known here', () => {
    const secret = fc.string({ minLength: 6 }).map((text) => `Sami ${text} <b>`);
    fc.assert(
      fc.property(secret, fc.constantFrom('herinnering', 'doorzetting', 'iets'), (geheim, soort) => {
        const gegevens = { termijnsoort: geheim, uiterlijk: geheim, moment: geheim, naam: geheim };
        const { tekst, html, onderwerp } = mail({
          regels: [regel({ soort, kenmerk: geheim, gegevens })],
        });
        expect(`${tekst}${html}${onderwerp}`).not.toContain('Sami');
      }),
    );
  });

  it.each([['//elders.example/x'], ['https://elders.example'], ['javascript:alert(1)']])(
    'lead nowhere but to our own site: %s',
    (pad) => {
      expect(mail({ regels: [regel({ pad })] }).tekst).toContain('\n  https://zesweken.example/\n');
    },
  );

  it('of very many things are cut short, and say so', () => {
    const { tekst, onderwerp } = mail({ soort: 'bundel', regels: Array.from({ length: 60 }, () => regel()) });
    expect(onderwerp).toBe('60 herinneringen in Zesweken');
    expect(tekst.match(/^- /gm)).toHaveLength(50);
    expect(tekst).toContain('Er zijn nog 10 andere.');
  });
});

describe('trying again', () => {
  const now = new Date('2026-01-12T09:00:00Z');
  const minutes = (poging: number, kans: number) =>
    (volgendePoging({ reden: 'uitgesteld', blijvend: false }, poging, now, kans)!.getTime() - now.getTime()) /
    60_000;

  it('takes longer each time, up to four hours, and differs by chance', () => {
    expect([1, 2, 3, 8, 9, 16].map((poging) => minutes(poging, 0.5))).toEqual([1, 2, 4, 128, 240, 240]);
    expect([minutes(5, 0), minutes(5, 1)]).toEqual([12, 20]);
  });

  it('ends', () => {
    expect(volgendePoging({ reden: 'uitgesteld', blijvend: false }, 17, now, 0)).toBeNull();
    expect(volgendePoging({ reden: 'geweigerd', blijvend: true }, 3, now, 0)).not.toBeNull();
    expect(volgendePoging({ reden: 'geweigerd', blijvend: true }, 4, now, 0)).toBeNull();
  });
});
