import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dossierstatus, Sluitreden } from './dossier-status.js';
import { dagenThuis, langdurigThuis, type Thuisperiode } from './vorming/dagen-thuis.js';
import type { Feiten } from './vorming/feiten.js';
import type { Verzuimsoort } from './vorming/melding.js';

/** States that only a person sets; facts from meldingen leave them alone. */
const BY_PERSON: ReadonlySet<Dossierstatus | undefined> = new Set<Dossierstatus>([
  'in-plan',
  'geplaatst',
  'gesloten',
  'heropend',
]);

/** One period of absence of one leerling, from the first report to closing. */
@Entity('dossiers')
export class Dossier {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kenmerk: string;

  @Column('uuid', { name: 'leerling_id' })
  leerlingId: string;

  /** As last set by facts or a person; see {@link statusOp} for what it is today. */
  @Column('text')
  status: Dossierstatus;

  @Column('date', { name: 'eerste_signaaldag' })
  eersteSignaaldag: Datum;

  @Column('date', { name: 'eerste_verzuimdag', nullable: true })
  eersteVerzuimdag: Datum | null;

  /** Latest end of its meldingen; null while one has none. May lie ahead. */
  @Column('date', { name: 'laatste_einddatum', nullable: true })
  laatsteEinddatum: Datum | null;

  /** From soortenVanaf[i] on the heaviest soort is soorten[i]. */
  @Column('date', { name: 'soorten_vanaf', array: true })
  soortenVanaf: Datum[];

  @Column('text', { array: true })
  soorten: Verzuimsoort[];

  @Column('text', { nullable: true })
  brin: string | null;

  @Column('text', { nullable: true })
  onderwijssoort: string | null;

  @Column('text', { nullable: true })
  leerjaar: string | null;

  @Column('uuid', { name: 'behandelaar_id', nullable: true })
  behandelaarId: string | null;

  /** Whether a person has acted; from then on reports no longer move it by themselves. */
  @Column('boolean', { name: 'door_persoon' })
  doorPersoon: boolean;

  /** Whether the absence is certain: it holds lrv, or a person confirmed its absoluut verzuim. */
  @Column('boolean')
  geverifieerd: boolean;

  @Column('timestamptz', { name: 'bevestigd_op', nullable: true })
  bevestigdOp: Date | null;

  @Column('date', { name: 'gesloten_per', nullable: true })
  geslotenPer: Datum | null;

  @Column('text', { nullable: true })
  sluitreden: Sluitreden | null;

  @Column('uuid', { name: 'samengevoegd_in', nullable: true })
  samengevoegdIn: string | null;

  @Column('integer')
  versie: number;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'gewijzigd_op' })
  gewijzigdOp: Date;

  /** A dossier that meldingen form; {@link takeFacts} fills in what follows from them. */
  static formed(id: string, kenmerk: string, leerlingId: string, at: Date): Dossier {
    return Object.assign(new Dossier(), {
      id,
      kenmerk,
      leerlingId,
      brin: null,
      onderwijssoort: null,
      leerjaar: null,
      behandelaarId: null,
      doorPersoon: false,
      geverifieerd: false,
      bevestigdOp: null,
      geslotenPer: null,
      sluitreden: null,
      samengevoegdIn: null,
      versie: 1,
      aangemaaktOp: at,
      gewijzigdOp: at,
    });
  }

  /** Its place in the order of kenmerken: year, then number. */
  get volgnummer(): number {
    const [, year, number] = this.kenmerk.split('-');
    return Number(year) * 10_000_000 + Number(number);
  }

  /** From now on its kenmerk leads to `other`; what persons did in it moves along. */
  joinInto(other: Dossier): void {
    this.samengevoegdIn = other.id;
    other.behandelaarId ??= this.behandelaarId;
    other.bevestigdOp ??= this.bevestigdOp;
    other.doorPersoon ||= this.doorPersoon;
  }

  /** It is a dossier of its own again. */
  revive(): void {
    this.samengevoegdIn = null;
  }

  /** Takes over what follows from the meldingen. A confirmation by a person holds; a closed dossier stays as it is. */
  takeFacts(
    feiten: Feiten,
    school: { brin: string | null; onderwijssoort: string | null; leerjaar: string | null },
  ): void {
    if (this.status === 'gesloten') return;
    this.eersteSignaaldag = feiten.eersteSignaaldag;
    this.eersteVerzuimdag = feiten.eersteVerzuimdag;
    this.laatsteEinddatum = feiten.laatsteEinddatum;
    this.soortenVanaf = feiten.soorten.map(({ vanaf }) => vanaf);
    this.soorten = feiten.soorten.map(({ soort }) => soort);
    this.brin = school.brin;
    this.onderwijssoort = school.onderwijssoort;
    this.leerjaar = school.leerjaar;
    this.geverifieerd = this.bevestigdOp !== null || feiten.basisstatus === 'actief';
    if (!BY_PERSON.has(this.status)) this.status = this.bevestigdOp === null ? feiten.basisstatus : 'actief';
  }

  /** The last day of absence once it has passed, else null. */
  eindeVerzuim(vandaag: Datum): Datum | null {
    return this.laatsteEinddatum !== null && this.laatsteEinddatum < vandaag ? this.laatsteEinddatum : null;
  }

  /** The status on a day: an actief dossier whose absence has ended waits for a person. */
  statusOp(vandaag: Datum): Dossierstatus {
    return this.status === 'actief' && this.eindeVerzuim(vandaag) !== null ? 'te-bevestigen' : this.status;
  }

  /** What decides how long the leerling is at home. */
  thuisperiode(vandaag: Datum): Thuisperiode {
    return {
      eersteVerzuimdag: this.eersteVerzuimdag,
      eindeVerzuim: this.eindeVerzuim(vandaag),
      geplaatstOp: null,
      geslotenOp: this.geslotenPer,
      geverifieerd: this.geverifieerd,
    };
  }

  /** Whether the three clocks run: lrv, or absoluut verzuim that a person confirmed. */
  get klokken(): boolean {
    return this.eersteVerzuimdag !== null && this.geverifieerd;
  }

  /**
   * A person confirms what waits: absoluut verzuim (the clocks start, counted from eersteVerzuimdag), or the return
   * (closes with `hervat`, dated the day after eindeVerzuim).
   * @throws DomainError `dossier.niets-te-bevestigen`
   */
  confirm(vandaag: Datum, at: Date): void {
    const einde = this.eindeVerzuim(vandaag);
    const status = this.statusOp(vandaag);
    if (status === 'te-verifieren') {
      this.status = 'actief';
      this.bevestigdOp = at;
      this.geverifieerd = true;
    } else if (status === 'te-bevestigen' && einde !== null) {
      this.#shut('hervat', plusDagen(einde, 1));
    } else {
      throw new DomainError(
        'conflict',
        'dossier.niets-te-bevestigen',
        'Dit dossier wacht niet op een bevestiging. Vernieuw de pagina om de stand van nu te zien.',
      );
    }
    this.#byPerson(at);
  }

  /**
   * A person closes the dossier per a day, which is the first day it no longer runs.
   * @throws DomainError `dossier.gesloten`; InvalidInput for an impossible day.
   */
  close(reden: Sluitreden, datum: Datum, vandaag: Datum, at: Date): void {
    this.mustBeOpen();
    const wrong =
      datum > vandaag
        ? 'De sluitdatum ligt in de toekomst. Kies vandaag of een eerdere dag.'
        : datum < this.eersteSignaaldag
          ? 'De sluitdatum ligt vóór de eerste melding. Kies die dag of een latere.'
          : undefined;
    if (wrong) throw new InvalidInput([{ veld: 'datum', code: 'volgorde', melding: wrong }]);
    this.#shut(reden, datum);
    this.#byPerson(at);
  }

  /** A person did something in it: from now on reports no longer move it by themselves. */
  markActed(at: Date): void {
    this.doorPersoon = true;
    this.gewijzigdOp = at;
  }

  /** There is a plan: an active or reopened dossier is `in-plan` from now on; any other stays what it is. */
  startPlan(): void {
    if (this.status !== 'actief' && this.status !== 'heropend') return;
    this.status = 'in-plan';
    this.versie += 1;
  }

  /** Gives the dossier to a behandelaar, or to nobody. @throws DomainError `dossier.gesloten` */
  assign(behandelaarId: string | null, at: Date): void {
    this.mustBeOpen();
    this.behandelaarId = behandelaarId;
    this.versie += 1;
    this.gewijzigdOp = at;
  }

  /** How long the leerling is (or was) at home on a day, see {@link dagenThuis}. */
  dagenThuis(vandaag: Datum): number | null {
    return dagenThuis(this.thuisperiode(vandaag), vandaag);
  }

  /** See {@link langdurigThuis}; `telt` says which days count. */
  langdurigThuis(vandaag: Datum, telt: (d: Datum) => boolean): boolean {
    return langdurigThuis(this.thuisperiode(vandaag), vandaag, telt);
  }

  #shut(reden: Sluitreden, per: Datum): void {
    this.status = 'gesloten';
    this.sluitreden = reden;
    this.geslotenPer = per;
  }

  #byPerson(at: Date): void {
    this.doorPersoon = true;
    this.versie += 1;
    this.gewijzigdOp = at;
  }

  /** @throws DomainError `dossier.gesloten` */
  mustBeOpen(): void {
    if (this.status === 'gesloten') {
      throw new DomainError(
        'conflict',
        'dossier.gesloten',
        'Dit dossier is gesloten. Is de leerling weer thuis, neem dan een nieuwe melding in.',
      );
    }
  }
}
