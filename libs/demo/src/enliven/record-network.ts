import { Injectable } from '@nestjs/common';
import { plusDagen } from '@zesweken/kalender';
import { RecordGezagdrager, RecordSchool } from '@zesweken/leerlingen';
import { Dice } from '../generate/dice.js';
import { schoolnamenVoor } from '../generate/schoolnamen.js';
import { AsColleague } from './as-colleague.js';
import type { Bezetting, Geval } from './cast.js';

type Gezagdrager = Parameters<RecordGezagdrager['run']>[1];

/** The place in the cast of the leerling who lives at a secret address, and of the one with a parent whom nobody may contact. */
const SECRET = 1;
const BLOCKED = 2;

const MOEDERS = ['Ingrid', 'Samira', 'Petra', 'Olena', 'Fatma', 'Joyce', 'Marieke', 'Agnieszka'];
const VADERS = ['Marco', 'Hassan', 'Peter', 'Dmytro', 'Mehmet', 'Clyde', 'Jeroen', 'Tomasz'];
const TALEN = [null, null, null, 'Arabisch', null, 'Oekraïens', null, 'Pools', 'Turks'];

/** Records the schools of the region and who decides about the leerlingen of the cast. */
@Injectable()
export class RecordNetwork {
  constructor(
    private readonly scholen: RecordSchool,
    private readonly gezagdragers: RecordGezagdrager,
    private readonly as: AsColleague,
  ) {}

  /** So that screens show names beside the BRIN. */
  async schools(slug: string): Promise<void> {
    for (const [at, { brin, vestiging, naam, plaats }] of schoolnamenVoor(slug).entries()) {
      const nummer = `${at}`.padStart(4, '0');
      const school = { brin, vestiging, naam, plaats, adres: `Schoolpad ${at + 1}`, postcode: null };
      const contact = {
        contactpersoon: 'administratie',
        email: `verzuim.${brin.toLowerCase()}${vestiging}@school.example`,
      };
      await this.scholen.run({ ...school, ...contact, telefoon: `06-0000${nummer}` }, undefined);
    }
  }

  /** @returns of each leerling of the cast who may get its letters. */
  async families({ slug, vandaag, gevallen }: Bezetting): Promise<ReadonlyMap<string, string>> {
    const dice = new Dice(`leven/${slug}/gezinnen`);
    const first = new Map<string, string>();
    for (const geval of gevallen) {
      if (first.has(geval.leerlingId)) continue;
      const [one, other] = familie(geval, dice);
      const blokkade = {
        sinds: plusDagen(vandaag, -40),
        reden: 'Contactverbod na bedreiging. Bel eerst de moeder.',
        door: 'de rechter',
      };
      await this.as.run(geval.behandelaar, async () => {
        first.set(geval.leerlingId, await this.gezagdragers.run(geval.leerlingId, one));
        if (other)
          await this.gezagdragers.run(
            geval.leerlingId,
            geval.nr === BLOCKED ? { ...other, blokkade } : other,
          );
      });
    }
    return first;
  }
}

/** One parent or two; the first is never blocked. */
function familie(geval: Geval, dice: Dice): [Gezagdrager, Gezagdrager?] {
  const { nr, achternaam, leeftijd } = geval;
  const two = dice.chance(0.6) || nr === BLOCKED;
  const apart = dice.chance(0.4);
  const moeder = {
    ...ouder(geval, dice, 0),
    naam: `${dice.pick(MOEDERS)} ${achternaam}`,
    relatie: 'moeder' as const,
    gezag: leeftijd < 18,
  };
  if (nr === SECRET) return [{ ...moeder, geheimAdres: true }];
  if (!two) return [moeder];
  const vader = {
    ...ouder(geval, dice, 1),
    naam: `${dice.pick(VADERS)} ${achternaam}`,
    relatie: 'vader' as const,
    gezag: leeftijd < 18,
  };
  return [
    moeder,
    apart || nr === BLOCKED ? { ...vader, woontBij: false, contact: { ...vader.contact, ...ELDERS } } : vader,
  ];
}

const ELDERS = { straat: 'Voorbeeldlaan', huisnummer: '999', postcode: '3999SS', plaats: 'Verzonnendam' };

function ouder(
  { nr, postcode, huisnummer }: Geval,
  dice: Dice,
  at: number,
): Omit<Gezagdrager, 'naam' | 'relatie' | 'gezag'> {
  const nummer = `${2 * nr + at + 1}`.padStart(4, '0');
  return {
    gezagVanaf: null,
    gezagTot: null,
    woontBij: true,
    geheimAdres: false,
    contact: {
      straat: 'Voorbeeldlaan',
      huisnummer,
      postcode,
      plaats: null,
      telefoon: `06-0000${nummer}`,
      email: `ouder${nummer}@gezin.example`,
      voorkeur: dice.pick(['telefoon', 'e-mail', 'brief'] as const),
      taal: dice.pick(TALEN),
      toelichting: at === 0 && nr % 4 === 0 ? 'Het best te bereiken na vier uur.' : null,
    },
    blokkade: null,
  };
}
