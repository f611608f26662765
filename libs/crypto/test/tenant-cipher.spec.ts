import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { type Place, TenantCipher } from '../src/index.js';

/** A valid test number (elfproef), nobody's. */
const PGN = '900070341';
const PLACE: Place = { table: 'leerlingen', column: 'pgn', row: '019bb138-1000-7000-8000-000000000001' };
const keys = new Map([[1, randomBytes(32)]]);
const indexKey = randomBytes(32);
const cipher = new TenantCipher('tenant-a', keys, indexKey);

describe('an encrypted value', () => {
  it('opens in its own place', () => {
    expect(cipher.open(cipher.seal(PGN, PLACE), PLACE)).toBe(PGN);
  });

  it('holds nothing that can be read, and looks different each time', () => {
    const [one, other] = [cipher.seal(PGN, PLACE), cipher.seal(PGN, PLACE)];

    expect(one.includes(PGN)).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it.each<[string, Place]>([
    ['table', { ...PLACE, table: 'dossiers' }],
    ['column', { ...PLACE, column: 'toelichting' }],
    ['row', { ...PLACE, row: '019bb138-1000-7000-8000-000000000002' }],
  ])('can not be read once moved to another %s', (_what, place) => {
    const bytes = cipher.seal(PGN, PLACE);

    expect(() => cipher.open(bytes, place)).toThrow();
  });

  it('can not be read as another tenant, even with the same key', () => {
    const other = new TenantCipher('tenant-b', keys, indexKey);
    const bytes = cipher.seal(PGN, PLACE);

    expect(() => other.open(bytes, PLACE)).toThrow();
  });

  it('shows it when any byte was changed', () => {
    const bytes = cipher.seal(PGN, PLACE);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(() => cipher.open(changed, PLACE)).toThrow();
    }
  });

  it.each([0, 1, 2, 10, 30])('is refused when only %i bytes are left', (length) => {
    const bytes = cipher.seal(PGN, PLACE).subarray(0, length);

    expect(() => cipher.open(bytes, PLACE)).toThrow();
  });
});

describe('the proof that a value is whole', () => {
  // Without a fixed length Node takes the first 4 bytes for a whole tag, which can be guessed.
  it('can not be shortened', () => {
    const bytes = cipher.seal('', PLACE);

    expect(cipher.open(bytes, PLACE)).toBe('');
    expect(() => cipher.open(bytes.subarray(0, -12), PLACE)).toThrow();
  });
});

describe('key versions', () => {
  it('write with the newest and still read what an older one wrote', () => {
    const old = cipher.seal(PGN, PLACE);
    const renewed = new TenantCipher('tenant-a', new Map([...keys, [2, randomBytes(32)]]), indexKey);

    expect(renewed.open(old, PLACE)).toBe(PGN);
    expect(renewed.seal(PGN, PLACE).readUInt16BE(1)).toBe(2);
    expect(() => cipher.open(renewed.seal(PGN, PLACE), PLACE)).toThrow(
      'Key version 2 of this tenant is gone',
    );
  });
});

describe('the blind index', () => {
  it('finds the same value again', () => {
    expect(cipher.index('pgn', PGN).equals(cipher.index('pgn', PGN))).toBe(true);
  });

  it('tells nothing across labels, values or tenants', () => {
    const other = new TenantCipher('tenant-b', keys, randomBytes(32));
    const all = [
      cipher.index('pgn', PGN),
      cipher.index('naam', PGN),
      cipher.index('pgn', '900070342'),
      other.index('pgn', PGN),
    ];

    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(4);
  });
});

describe('encrypted bytes', () => {
  it('open as they were, in their own place only', () => {
    const plain = randomBytes(100_000);
    const sealed = cipher.sealBytes(plain, PLACE);

    expect(cipher.openBytes(sealed, PLACE).equals(plain)).toBe(true);
    expect(() => cipher.openBytes(sealed, { ...PLACE, row: 'another' })).toThrow();
  });
});
