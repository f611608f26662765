import type { Afzender } from '@zesweken/config';
import { type Mailregel, zinVan } from './mail-words.js';

/** Kinds of mail: about one thing, about all that was put ready at once, or the daily one. */
export type Postsoort = 'enkel' | 'bundel' | 'overzicht';

/** A mail as it leaves. */
export interface Mail {
  /** The same each time it is sent, so that a mail that comes twice is recognised. */
  readonly messageId: string;
  readonly van: Afzender;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
  readonly datum: Date;
}

/** What a mail is made of. */
export interface Mailstof {
  readonly postId: string;
  readonly soort: Postsoort;
  readonly aan: string;
  readonly regels: readonly Mailregel[];
}

/** From where and when it is sent. */
export interface Mailkader {
  readonly van: Afzender;
  /** Such as https://zesweken.example. */
  readonly site: string;
  readonly datum: Date;
}

/** A longer mail is not read; the rest is in Zesweken. */
const REGELS_AT_MOST = 50;

const KEUZEPAD = '/instellingen/post';

/**
 * Makes a mail of codes. It names no child and nobody else: a subject shows on a locked phone, and mail is read by more people
 * than it is written to.
 */
export function mailOf({ postId, soort, aan, regels }: Mailstof, { van, site, datum }: Mailkader): Mail {
  const onderwerp = onderwerpOf(soort, regels);
  const shown = regels.slice(0, REGELS_AT_MOST).map((regel) => ({
    zin: zinVan(regel),
    link: linkOf(site, regel.pad),
  }));
  const left = regels.length - shown.length;
  const meer = left > 0 ? `Er zijn nog ${left} andere. U vindt ze in Zesweken.` : '';
  const parts = { aanhef: aanhefOf(soort, regels.length), shown, meer, keuze: linkOf(site, KEUZEPAD) };
  return {
    messageId: `<post.${postId}@${van.adres.slice(van.adres.lastIndexOf('@') + 1)}>`,
    van,
    aan,
    onderwerp,
    tekst: textOf(parts),
    html: htmlOf(onderwerp, parts),
    datum,
  };
}

function onderwerpOf(soort: Postsoort, regels: readonly Mailregel[]): string {
  const n = regels.length;
  if (soort === 'overzicht')
    return n === 1 ? 'Uw overzicht: 1 herinnering' : `Uw overzicht: ${n} herinneringen`;
  if (n !== 1) return `${n} herinneringen in Zesweken`;
  return regels[0]!.soort === 'doorzetting' ? 'Er is een besluit van u nodig' : 'Herinnering uit Zesweken';
}

function aanhefOf(soort: Postsoort, n: number): string {
  if (soort === 'overzicht') return 'Dit is uw overzicht van vandaag.';
  return n === 1 ? 'U krijgt een herinnering.' : `U krijgt ${n} herinneringen in één e-mail.`;
}

/** A page of our own site, whatever stands in `pad`. */
function linkOf(site: string, pad: string): string {
  const url = URL.canParse(pad, site) ? new URL(pad, site) : undefined;
  return url && url.origin === new URL(site).origin ? url.href : new URL('/', site).href;
}

interface Parts {
  readonly aanhef: string;
  readonly shown: readonly { readonly zin: string; readonly link: string }[];
  readonly meer: string;
  readonly keuze: string;
}

const WAAROM =
  'U krijgt deze e-mail omdat u met Zesweken werkt. In deze e-mail staan geen namen. Die ziet u pas als u zich aanmeldt.';
const ANTWOORD = 'U kunt deze e-mail niet beantwoorden.';

function textOf({ aanhef, shown, meer, keuze }: Parts): string {
  const lines = shown.map(({ zin, link }) => `- ${zin}\n  ${link}`);
  const parts = [
    'Goedendag,',
    aanhef,
    ...lines,
    ...(meer ? [meer] : []),
    'Met vriendelijke groet,\nZesweken',
  ];
  return `${parts.join('\n\n')}\n\n-- \n${WAAROM}\nMinder e-mail, of op een andere tijd? Kies het zelf: ${keuze}\n${ANTWOORD}\n`;
}

function htmlOf(titel: string, { aanhef, shown, meer, keuze }: Parts): string {
  const items = shown.map(
    ({ zin, link }) => `<li>${escaped(zin)}<br><a href="${escaped(link)}">Bekijk het in Zesweken</a></li>`,
  );
  return [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(titel)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em">',
    `<p>Goedendag,</p><p>${escaped(aanhef)}</p><ul>${items.join('')}</ul>`,
    meer && `<p>${escaped(meer)}</p>`,
    '<p>Met vriendelijke groet,<br>Zesweken</p><hr>',
    `<p><small>${WAAROM}<br>Minder e-mail, of op een andere tijd? <a href="${escaped(keuze)}">Kies het zelf</a>.<br>${ANTWOORD}</small></p>`,
    '</body></html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );
}
