import { relative } from 'node:path';
import { addressOf } from './settings.mjs';

/** Accounts worth trying first; every tenant has more (README). */
const accounts = [
  ['Nieuwegein, leerplichtambtenaar', 'leerplicht@nieuwegein.example'],
  ['Nieuwegein, teamleider', 'teamleider@nieuwegein.example'],
  ['Nieuwegein, functioneel beheerder', 'beheer@nieuwegein.example'],
  ['Nieuwegein, privacy officer', 'privacy@nieuwegein.example'],
  ['Profi Pendi, trajectbegeleider', 'trajectbegeleider@profi-pendi.example'],
  ['Geynwijs, medewerker', 'medewerker@geynwijs.example'],
];

/**
 * What a newcomer reads when all is up.
 * @param {import('./settings.mjs').Settings} settings
 * @param {number} seconds that it took
 */
export function welcome(settings, seconds) {
  const lines = ['', `Zesweken is ready (${seconds.toFixed(1)} s): ${addressOf(settings)}`];
  if (settings.demo) {
    lines.push('', 'Demo accounts, password of all: zes-weken-is-de-norm');
    for (const [who = '', email] of accounts) lines.push(`  ${who.padEnd(34)} ${email}`);
  }
  const data = relative(process.cwd(), settings.data) || '.';
  lines.push(
    '',
    `Data and logs are in ${data.startsWith('..') ? settings.data : data}. Ctrl-C stops everything and keeps the data.`,
  );
  return lines.join('\n');
}
