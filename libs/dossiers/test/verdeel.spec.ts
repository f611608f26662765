import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { vraagtekst } from '../src/vorming/vraag.js';
import { GEEN_VAKANTIE, melding } from './vorming-verhalen.js';
import { Register, type Stijl } from './vorming-register.js';

const A = melding('a', 'lrv 2024-02-01..2024-02-10');
const B = melding('b', 'lrv 2024-03-01..2024-03-10');
const BRUG = melding('brug', '16-uur 2024-02-15..2024-02-25');

function vragen({
  vragen,
}: {
  vragen: readonly { soort: string; dossierId: string; meldingId: string | null }[];
}) {
  return vragen.map(({ soort, dossierId, meldingId }) => `${soort} ${dossierId} ${meldingId ?? '-'}`);
}

describe.each<Stijl>(['laten-staan', 'verhuizen'])('before anybody acted (%s)', (stijl) => {
  const start = () => new Register(GEEN_VAKANTIE, stijl);

  it('joins two dossiers when a late melding bridges them, and keeps the oldest kenmerk', () => {
    const register = start();
    register.import(B);
    register.import(A);
    expect(register.toString()).toEqual(['d2: a', 'd1: b']);
    expect(register.import(BRUG).vragen).toEqual([]);
    expect(register.toString()).toEqual(['d1: a brug b']);
    expect(register.live('d2')).toBe('d1');
  });

  it('lets a joined dossier live again when a correction takes the bridge away', () => {
    const register = start();
    register.import(A);
    register.import(B);
    register.import(BRUG);
    register.import(melding('brug', '16-uur 2024-02-15..2024-02-16'));
    expect(register.toString()).toEqual(['d1: a brug', 'd2: b']);
    expect(register.live('d2')).toBe('d2');
  });

  it('makes a dossier for what splits off where none was joined before', () => {
    const register = start();
    register.import(melding('a', 'lrv 2024-02-01..'), B);
    expect(register.toString()).toEqual(['d1: a b']);
    register.import(A);
    expect(register.toString()).toEqual(['d1: a', 'd2: b']);
  });

  it('takes along all kenmerken through a row of joins', () => {
    const register = start();
    const c = melding('c', 'lrv 2024-05-01..2024-05-10');
    register.import(c);
    register.import(B);
    register.import(A);
    register.import(melding('a', 'lrv 2024-02-01..2024-02-29'));
    expect(register.toString()).toEqual(['d2: a b', 'd1: c']);
    register.import(melding('b', 'lrv 2024-03-01..2024-04-30'));
    expect(register.toString()).toEqual(['d1: a b c']);
    expect([register.live('d2'), register.live('d3')]).toEqual(['d1', 'd1']);
    expect(register.dossiers.get('d3')?.samengevoegdIn).toBe('d1');
  });

  it('follows a melding that is corrected into another period', () => {
    const register = start();
    register.import(A, B);
    register.import(melding('a', 'lrv 2024-03-05..2024-03-20'));
    expect(register.toString()).toEqual(['d1: b a']);
    expect(register.live('d2')).toBe('d1');
    register.import(melding('a', 'lrv 2024-06-05..2024-06-20'));
    expect(register.groups()).toEqual(['b', 'a']);
  });

  it('says which dossier has no reason any more', () => {
    const register = start();
    register.import(A, B);
    expect(register.retract('b')).toMatchObject({ vervallen: ['d2'], vragen: [] });
    expect(register.divide().vervallen).toEqual(['d2']);
    register.import({ ...B, id: 'new' });
    expect(register.toString()).toEqual(['d1: a', 'd3: new']);
  });

  it('names what was joined before what it was joined to, when both have no reason any more', () => {
    const register = start();
    register.import(A);
    register.import(B);
    register.import(BRUG);
    for (const id of ['a', 'b', 'brug']) register.retract(id);
    expect(register.divide()).toEqual({ dossiers: [], vervallen: ['d2', 'd1'], vragen: [] });
  });

  it('keeps the kenmerk in use when the melding it came from is gone', () => {
    const register = start();
    register.import(A);
    register.import(B);
    register.import(BRUG);
    register.retract('a');
    register.retract('brug');
    expect(register.toString()).toEqual(['d1: b']);
    expect(register.difference()).toEqual({ herleefd: [], samengevoegd: [], nieuw: [], verplaatst: [] });
  });

  it('gives a part the kenmerk that nobody else needs before it makes a new one', () => {
    const register = start();
    register.import(A);
    register.import(B, melding('c', 'lrv 2024-03-12..2024-03-20'));
    expect(register.toString()).toEqual(['d1: a', 'd2: b c']);
    register.import(melding('b', 'lrv 2024-02-05..2024-02-06'));
    expect(register.toString()).toEqual(['d1: a b', 'd2: c']);
  });

  it('has no regard for an end or a begin that lies ahead', () => {
    const register = start();
    register.import(melding('a', 'lrv 2024-02-01..2090-02-10'), melding('b', 'lrv 2091-01-01..'));
    expect(register.groups()).toEqual(['a', 'b']);
  });

  it('takes a melding whose dossier is of somebody else as a new one', () => {
    const register = start();
    register.meldingen.set('a', { ...A, dossierId: 'of-another-leerling' });
    register.import(B);
    expect(register.toString()).toEqual(['d1: a', 'd2: b']);
  });
});

describe.each<Stijl>(['laten-staan', 'verhuizen'])('after a person acted (%s)', (stijl) => {
  function started(): Register {
    const register = new Register(GEEN_VAKANTIE, stijl);
    register.import(A);
    register.import(B);
    return register;
  }

  it('still joins, into the oldest kenmerk', () => {
    const register = started();
    register.act('d2');
    expect(register.import(BRUG).vragen).toEqual([]);
    expect(register.toString()).toEqual(['d1: a brug b']);
  });

  it('asks instead of splitting, also where the person acted before the join', () => {
    const register = started();
    register.act('d2');
    register.import(BRUG);
    const shorter = register.import(melding('brug', '16-uur 2024-02-15..2024-02-16'));
    expect(vragen(shorter)).toEqual(['splitsen d1 b']);
    expect(register.toString()).toEqual(['d1: a brug b']);
    expect(vragen(register.divide())).toEqual(['splitsen d1 b']);
    expect(register.import(BRUG).vragen).toEqual([]);
  });

  it('keeps together what the person worked on, and joins what comes near any part of it', () => {
    const register = started();
    register.act('d1');
    register.import(BRUG);
    register.import(melding('brug', '16-uur 2024-02-15..2024-02-16'));
    register.import(melding('late', 'overig 2024-03-12..2024-03-12'));
    expect(register.toString()).toContain('d1: a brug b late');
  });

  it('starts a new dossier for an absence after the sluiting, however near', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    const next = register.import(melding('next', 'lrv 2024-03-11..'));
    expect(register.toString()).toEqual(['d1: a', 'd2: b', 'd3: next']);
    expect(next.vragen).toEqual([]);
  });

  it('starts a new dossier after a sluiting on an absence without end, and asks nothing', () => {
    const register = new Register(GEEN_VAKANTIE, stijl);
    register.import(melding('a', 'absoluut 2024-02-01..'));
    register.close('d1', datum('2024-04-01'));
    expect(register.import(melding('b', 'lrv 2025-01-01..')).vragen).toEqual([]);
    expect(register.toString()).toEqual(['d1: a', 'd2: b']);
    // The school gives the end at last: no longer than the person knew.
    expect(register.import(melding('a', 'absoluut 2024-02-01..2024-05-01')).vragen).toEqual([]);
  });

  it('asks about a late melding in the period of a closed dossier and keeps it apart', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    expect(vragen(register.import(melding('late', '16-uur 2024-03-04..2024-03-08')))).toEqual([
      'bij-gesloten d2 late',
    ]);
    expect(register.toString()).toEqual(['d1: a', 'd2: b', 'd3: late']);
    // What follows within 7 days begins after the sluiting: the return was confirmed in between.
    expect(vragen(register.import(melding('next', 'lrv 2024-03-13..')))).toEqual(['bij-gesloten d2 late']);
    expect(register.groups()).toEqual(['a', 'b', 'late', 'next']);
  });

  it('joins a melding that lasts over the sluiting with what follows, and asks about it', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    register.import(melding('next', 'lrv 2024-03-13..'));
    expect(vragen(register.import(melding('over', 'lrv 2024-03-09..2024-03-15')))).toEqual([
      'bij-gesloten d2 over',
    ]);
    expect(register.groups()).toEqual(['a', 'b', 'over next']);
  });

  it('joins open dossiers on both sides of a sluiting in another period', () => {
    const register = started();
    register.import(melding('c', 'lrv 2024-06-01..2024-06-10'));
    register.close('d1', datum('2024-06-12'));
    register.import(melding('d', 'lrv 2024-06-14..'));
    expect(register.toString()).toEqual(['d1: a', 'd2: b', 'd3: c d']);
  });

  it('asks whether to reopen when the absence turns out to have lasted', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    expect(vragen(register.import(melding('b', 'lrv 2024-03-01..2024-03-20')))).toEqual(['heropenen d2 b']);
    expect(vragen(register.import(melding('b', 'lrv 2024-03-01..')))).toEqual(['heropenen d2 b']);
    // Absent on the day of the sluiting itself.
    expect(vragen(register.import(melding('b', 'lrv 2024-03-01..2024-03-11')))).toEqual(['heropenen d2 b']);
    expect(register.import(melding('b', 'lrv 2024-03-01..2024-03-05')).vragen).toEqual([]);
    expect(register.toString()).toEqual(['d1: a', 'd2: b']);
  });

  it('asks again when the end moves again', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    const first = register.import(melding('b', 'lrv 2024-03-01..2024-03-20')).vragen[0]?.sleutel;
    expect(register.divide().vragen[0]?.sleutel).toBe(first);
    expect(register.import(melding('b', 'lrv 2024-03-01..2024-04-20')).vragen[0]?.sleutel).not.toBe(first);
  });

  it('leaves a closed dossier whole when a correction would split it, and asks', () => {
    const register = started();
    register.import(BRUG);
    register.close('d1', datum('2024-03-11'));
    expect(vragen(register.import(melding('brug', '16-uur 2024-02-15..2024-02-16')))).toEqual([
      'splitsen d1 b',
    ]);
    expect(register.toString()).toEqual(['d1: a brug b']);
  });

  it('joins again what was kept apart once the person reopens', () => {
    const register = started();
    register.close('d2', datum('2024-03-11'));
    register.import(melding('late', '16-uur 2024-03-04..2024-03-08'), melding('next', 'lrv 2024-03-13..'));
    expect(register.reopen('d2').vragen).toEqual([]);
    expect(register.toString()).toEqual(['d1: a', 'd2: b late next']);
  });

  it('asks about a dossier whose meldingen are all gone', () => {
    const register = started();
    register.act('d1');
    register.close('d2', datum('2024-03-11'));
    register.retract('a');
    const gone = register.retract('b');
    expect(vragen(gone)).toEqual(['leeg d1 -', 'leeg d2 -']);
    expect(gone.vervallen).toEqual([]);
  });

  it('has a plain text for every question', () => {
    for (const soort of ['splitsen', 'heropenen', 'bij-gesloten', 'leeg'] as const) {
      expect(vraagtekst(soort)).toMatch(/^[A-Z].*beslis|controleer/i);
    }
  });

  it('refuses dossiers joined in a circle', () => {
    const register = started();
    const [one, two] = [...register.dossiers.values()];
    if (one && two) register.dossiers.set('d1', { ...one, samengevoegdIn: 'd2' });
    if (one && two) register.dossiers.set('d2', { ...two, samengevoegdIn: 'd1' });
    expect(() => register.divide()).toThrow(/joined to itself/);
  });
});
