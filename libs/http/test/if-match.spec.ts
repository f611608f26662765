import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { etagOf, seenVersion, versionSeen, versionSeenIfAny } from '@zesweken/http';

describe('the version that a change is a change of', () => {
  it('is the one of the ETag that was read', () => {
    for (const read of [versionSeen, versionSeenIfAny, seenVersion]) expect(read(etagOf(7))).toBe(7);
  });

  it.each(['W/"1"', '1', '"een"', '"1234567890"', ''])('is none that we never gave out: %s', (header) => {
    for (const read of [versionSeen, versionSeenIfAny, seenVersion])
      expect(() => read(header)).toThrow(expect.objectContaining({ code: 'invoer.ongeldig' }));
  });

  it('may be left out where it may, and nowhere else', () => {
    expect(() => versionSeen(undefined)).toThrow(expect.objectContaining({ code: 'versie.ontbreekt' }));
    expect([versionSeenIfAny(undefined), versionSeenIfAny('*')]).toEqual([undefined, undefined]);
    expect([seenVersion(undefined), seenVersion('*')]).toEqual([undefined, '*']);
  });

  it('is read and written in one place', () => {
    const own = globSync('libs/*/src/**/*.ts').filter(
      (path) =>
        !path.startsWith('libs/http/') &&
        /name: 'If-Match'|\(\\d\{1,9\}\)|'etag', `/.test(readFileSync(path, 'utf8')),
    );
    expect(own).toEqual([]);
  });
});
