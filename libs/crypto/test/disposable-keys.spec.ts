import { describe, expect, it } from '@jest/globals';
import { Ids } from '@zesweken/clock';
import { startKernel } from '@zesweken/testing';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DisposableKeys, KeyGone } from '../src/index.js';

const kernel = await startKernel();
const shelf = kernel.get(DisposableKeys).of('proef');
const ids = kernel.get(Ids);
const text = Buffer.from('wat gedeeld is');

describe('a key that can be destroyed', () => {
  it('opens what it sealed, at its own place only', async () => {
    const id = ids.next();
    const sealed = (await shelf.make(id)).seal(text, 'plan');

    const cipher = await shelf.open(id);
    expect(cipher.open(sealed, 'plan')).toEqual(text);
    expect(() => cipher.open(sealed, 'zorg')).toThrow();
    const other = await shelf.make(ids.next());
    expect(() => other.open(sealed, 'plan')).toThrow();
  });

  it('is on disk, wrapped and for the own user only', async () => {
    const id = ids.next();
    await shelf.make(id);

    const file = join(kernel.settings.keyFolder, 'proef', id);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).length).toBeGreaterThan(32);
    expect(await shelf.names()).toContain(id);
  });

  it('is gone for good once destroyed, also for who had it open, and a second time harms nothing', async () => {
    const id = ids.next();
    await shelf.make(id);
    await shelf.open(id);

    await shelf.destroy(id);
    await shelf.destroy(id);

    await expect(shelf.open(id)).rejects.toThrow(KeyGone);
    expect(await shelf.names()).not.toContain(id);
  });

  it('is made once, and named by an id', async () => {
    const id = ids.next();
    await shelf.make(id);

    await expect(shelf.make(id)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(shelf.make('../hoofdsleutel')).rejects.toThrow('named by the id');
    expect(await kernel.get(DisposableKeys).of('leeg').names()).toEqual([]);
  });
});
