import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import type { Gezagdrager, Gezin } from '@zesweken/leerlingen';
import type { Briefinvoer } from '../src/briefinvoer.js';
import { kiesOntvanger, mogelijkeOntvangers } from '../src/ontvanger.js';

const VANDAAG = datum('2026-01-12');

const moeder: Gezagdrager = {
  id: 'm',
  naam: 'A. Jansen',
  relatie: 'moeder',
  adres: 'Kerkstraat 1, Nieuwegein',
  geblokkeerd: false,
  gezag: true,
  betrokken: true,
  waarom: [],
  mag: { adres: true, contact: true, school: true, verzuim: true, plan: true },
};
const vader: Gezagdrager = {
  ...moeder,
  id: 'v',
  naam: 'B. de Wit',
  relatie: 'vader',
  adres: null,
  mag: { ...moeder.mag, school: false },
};
const ex: Gezagdrager = { ...moeder, id: 'x', naam: 'C. Zwart', geblokkeerd: true };

const gezin = (about: Partial<Gezin> = {}, geboren = '2011-12-01'): Gezin => ({
  leerling: { id: 'l', naam: 'Noor Jansen', geboortedatum: datum(geboren), adres: '3431 AA 1' },
  geheimAdres: false,
  gezagdragers: [],
  ...about,
});

const aan = (invoer: Pick<Briefinvoer, 'aan' | 'gezagdragerId' | 'schoolnaam'>): Briefinvoer => ({
  soort: 'uitnodiging',
  ...invoer,
});

describe('whom a letter is for', () => {
  it('a gezagdrager, with the own address and what this one may know', () => {
    const all = gezin({ gezagdragers: [moeder, vader] });

    expect(kiesOntvanger(all, aan({ aan: 'gezagdrager', gezagdragerId: 'm' }), VANDAAG)).toEqual({
      aan: 'gezagdrager',
      gezagdragerId: 'm',
      naam: 'A. Jansen',
      aanhef: 'A. Jansen',
      regels: ['A. Jansen', 'Kerkstraat 1, Nieuwegein'],
      magSchool: true,
    });
    expect(kiesOntvanger(all, aan({ aan: 'gezagdrager', gezagdragerId: 'v' }), VANDAAG)).toMatchObject({
      regels: ['B. de Wit'],
      magSchool: false,
    });
  });

  it('no gezagdrager who is blocked or of another leerling', () => {
    const all = gezin({ gezagdragers: [ex] });

    expect(() => kiesOntvanger(all, aan({ aan: 'gezagdrager', gezagdragerId: 'x' }), VANDAAG)).toThrow(
      expect.objectContaining({ code: 'gezagdrager.geblokkeerd' }),
    );
    expect(() => kiesOntvanger(all, aan({ aan: 'gezagdrager', gezagdragerId: 'y' }), VANDAAG)).toThrow(
      expect.objectContaining({ code: 'invoer.ongeldig' }),
    );
  });

  it('no gezagdrager who is no longer involved: as if there were none', () => {
    const weg: Gezagdrager = { ...moeder, id: 'w', betrokken: false };
    const all = gezin({ gezagdragers: [weg] });

    expect(mogelijkeOntvangers(all, VANDAAG).map(({ aan, reden }) => [aan, reden])).toEqual([
      ['ouders', null],
      ['leerling', 'te-jong'],
      ['school', null],
    ]);
    expect(() => kiesOntvanger(all, aan({ aan: 'gezagdrager', gezagdragerId: 'w' }), VANDAAG)).toThrow(
      expect.objectContaining({ code: 'invoer.ongeldig' }),
    );
    expect(kiesOntvanger(all, aan({ aan: 'ouders' }), VANDAAG)).toMatchObject({
      naam: 'de ouder(s)/verzorger(s) van Noor Jansen',
    });
  });

  it('the parents without names, only while nobody is known', () => {
    expect(kiesOntvanger(gezin(), aan({ aan: 'ouders' }), VANDAAG)).toMatchObject({
      aanhef: 'ouder(s) of verzorger(s) van Noor Jansen',
      regels: ['Aan de ouder(s)/verzorger(s) van', 'Noor Jansen', '3431 AA 1'],
    });
    expect(() => kiesOntvanger(gezin({ gezagdragers: [ex] }), aan({ aan: 'ouders' }), VANDAAG)).toThrow(
      expect.objectContaining({ code: 'brief.kies-gezagdrager' }),
    );
  });

  it('the leerling from 16', () => {
    expect(kiesOntvanger(gezin({}, '2010-01-12'), aan({ aan: 'leerling' }), VANDAAG)).toMatchObject({
      naam: 'Noor Jansen',
    });
    expect(() => kiesOntvanger(gezin({}, '2010-01-13'), aan({ aan: 'leerling' }), VANDAAG)).toThrow(
      expect.objectContaining({ code: 'brief.leerling-te-jong' }),
    );
  });

  it('never somebody else with an address that is secret', () => {
    const secret = gezin({ geheimAdres: true });

    expect(kiesOntvanger(secret, aan({ aan: 'ouders' }), VANDAAG).regels).toEqual([
      'Aan de ouder(s)/verzorger(s) van',
      'Noor Jansen',
    ]);
    expect(kiesOntvanger(secret, aan({ aan: 'school', schoolnaam: 'De Brug' }), VANDAAG).regels).toEqual([
      'De Brug',
    ]);
  });
});

it('tells beforehand who can get a letter, and why somebody can not', () => {
  expect(
    mogelijkeOntvangers(gezin({ gezagdragers: [moeder, ex] }), VANDAAG).map(({ aan, naam, reden }) => [
      aan,
      naam,
      reden,
    ]),
  ).toEqual([
    ['gezagdrager', 'A. Jansen', null],
    ['gezagdrager', 'C. Zwart', 'geblokkeerd'],
    ['ouders', 'Noor Jansen', 'kies-gezagdrager'],
    ['leerling', 'Noor Jansen', 'te-jong'],
    ['school', '', null],
  ]);
});
