import { describe, expect, it } from '@jest/globals';
import { Clock, Ids } from '../src/index.js';

const at = (moment: string, offset = 0): Clock => new Clock(offset, () => Date.parse(moment));

describe('the clock', () => {
  it('runs ahead of the machine by what was asked', () => {
    expect(at('2026-06-01T12:00:00Z', -86_400_000).now()).toEqual(new Date('2026-05-31T12:00:00Z'));
  });

  it.each([
    ['2026-01-12T22:59:59Z', '2026-01-12'],
    ['2026-01-12T23:00:00Z', '2026-01-13'],
    ['2026-07-12T21:59:59Z', '2026-07-12'],
    ['2026-07-12T22:00:00Z', '2026-07-13'],
  ])('takes the day from Amsterdam: %s is %s', (moment, day) => {
    expect(at(moment).today()).toBe(day);
  });
});

describe('ids', () => {
  it('sort by the moment they were made', () => {
    const moments = ['2017-08-01T00:00:00Z', '2026-01-12T08:00:00Z', '2026-01-12T08:00:01Z'];
    const made = moments.map((moment) => new Ids(at(moment)).next());

    expect(made).toEqual([...made].sort());
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differ also within one moment', () => {
    const ids = new Ids(at('2026-01-12T08:00:00Z'));

    expect(new Set(Array.from({ length: 1_000 }, () => ids.next())).size).toBe(1_000);
  });

  it('give secrets of 256 bits that fit an address', () => {
    const ids = new Ids(at('2026-01-12T08:00:00Z'));

    expect(ids.secret()).toMatch(/^[\w-]{43}$/);
    expect(ids.secret()).not.toBe(ids.secret());
  });

  it('count up within a millisecond, so that what is made first sorts first', () => {
    const ids = new Ids(at('2026-01-12T08:00:00Z'));
    const made = Array.from({ length: 500 }, () => ids.next());
    expect([...made].sort()).toEqual(made);
  });
});
