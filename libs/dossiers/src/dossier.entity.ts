import { InvalidInput } from '@zesweken/errors';
import { type Datum, plusDagen, plusMaanden } from '@zesweken/kalender';
import { Entity } from 'typeorm';
import { DossierKolommen } from './dossier-kolommen.entity.js';
import type { Dossierstatus, Sluitreden } from './dossier-status.js';
import { mustAllow } from './overgangen.js';
import { VOID_WITHIN_DAYS } from './plaatsing.entity.js';
import { dagenThuis, langdurigThuis, type Thuisperiode } from './vorming/dagen-thuis.js';
import type { Feiten } from './vorming/feiten.js';

/** States that only a person sets; facts from meldingen leave them alone. */
const BY_PERSON: ReadonlySet<Dossierstatus | undefined> = new Set<Dossierstatus>([
  'in-plan',
  'gesloten',
  'heropend',
]);

/** Stored states in which the absence runs; what is shown then depends on the day. */
const RUNNING: ReadonlySet<Dossierstatus> = new Set<Dossierstatus>(['actief', 'in-plan', 'heropend']);

/** One period of absence of one leerling, from the first report to closing. */
@Entity('dossiers')
export class Dossier extends DossierKolommen {
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
      verzuimdagDoorPersoon: null,
      geplaatstPer: null,
      looptDoorNa: null,
      deelsBelastbaar: false,
      geslotenPer: null,
      sluitreden: null,
      laatsteTermijn: null,
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
    other.deelsBelastbaar ||= this.deelsBelastbaar;
    other.verzuimdagDoorPersoon = earliest(other.verzuimdagDoorPersoon, this.verzuimdagDoorPersoon);
    other.geplaatstPer = earliest(other.geplaatstPer, this.geplaatstPer);
    if (this.looptDoorNa && !(other.looptDoorNa && other.looptDoorNa > this.looptDoorNa))
      other.looptDoorNa = this.looptDoorNa;
    // The further of two: a plan that was made, or a plaatsing that failed, is not undone by joining.
    if (!BY_PERSON.has(other.status) && BY_PERSON.has(this.status)) other.status = this.status;
  }

  /** It is a dossier of its own again. */
  revive(): void {
    this.samengevoegdIn = null;
  }

  /**
   * Takes over what follows from the meldingen. What a person confirmed or said holds; a closed dossier stays as it is, and
   * so does one whose plaatsing has stood.
   */
  takeFacts(
    feiten: Feiten,
    school: { brin: string | null; onderwijssoort: string | null; leerjaar: string | null },
    vandaag: Datum,
  ): void {
    if (this.status === 'gesloten' || this.plaatsingStaat(vandaag)) return;
    this.eersteSignaaldag = feiten.eersteSignaaldag;
    this.eersteVerzuimdag = earliest(feiten.eersteVerzuimdag, this.verzuimdagDoorPersoon);
    const einde = feiten.laatsteEinddatum;
    const overruled = einde !== null && this.looptDoorNa !== null && einde <= this.looptDoorNa;
    this.laatsteEinddatum = overruled ? null : einde;
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

  /** The status on a day: with a place that counts it is `geplaatst`, and absence that has ended waits for a person. */
  statusOp(vandaag: Datum): Dossierstatus {
    if (!RUNNING.has(this.status)) return this.status;
    if (this.geplaatstPer !== null && this.geplaatstPer <= vandaag) return 'geplaatst';
    return this.eindeVerzuim(vandaag) === null ? this.status : 'te-bevestigen';
  }

  /** Whether a plaatsing has stood for 28 days: from then on a new absence is a new dossier (contract section 5). */
  plaatsingStaat(vandaag: Datum): boolean {
    return this.geplaatstPer !== null && plusDagen(this.geplaatstPer, VOID_WITHIN_DAYS) < vandaag;
  }

  /** What decides how long the leerling is at home. */
  thuisperiode(vandaag: Datum): Thuisperiode {
    return {
      eersteVerzuimdag: this.eersteVerzuimdag,
      eindeVerzuim: this.eindeVerzuim(vandaag),
      geplaatstOp: this.geplaatstPer,
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
    const status = this.statusOp(vandaag);
    mustAllow('bevestigen', status);
    const einde = this.eindeVerzuim(vandaag);
    if (status === 'te-verifieren' || einde === null) {
      this.status = 'actief';
      this.bevestigdOp = at;
      this.geverifieerd = true;
    } else {
      this.#shut('hervat', plusDagen(einde, 1));
    }
    this.#byPerson(at);
  }

  /** The leerling is not back, whatever the school reported: the absence goes on. @throws DomainError `dossier.geen-terugkeer` */
  denyReturn(vandaag: Datum, at: Date): void {
    mustAllow('niet-terug', this.statusOp(vandaag));
    this.#goOn();
    this.#byPerson(at);
  }

  /**
   * A person makes a signaal active and gives the first day of absence; the three clocks run from it.
   * @throws DomainError `dossier.geen-signaal`; InvalidInput for a day that lies ahead or more than a year before the first report.
   */
  activate(eersteVerzuimdag: Datum, vandaag: Datum, at: Date): void {
    mustAllow('activeren', this.statusOp(vandaag));
    const wrong =
      eersteVerzuimdag > vandaag
        ? 'De eerste verzuimdag ligt in de toekomst. Kies vandaag of een eerdere dag.'
        : eersteVerzuimdag < plusMaanden(this.eersteSignaaldag, -12)
          ? 'De eerste verzuimdag ligt meer dan een jaar vóór de eerste melding. Controleer het jaar.'
          : undefined;
    if (wrong) throw new InvalidInput([{ veld: 'eersteVerzuimdag', code: 'volgorde', melding: wrong }]);
    this.status = 'actief';
    this.verzuimdagDoorPersoon = eersteVerzuimdag;
    this.eersteVerzuimdag = eersteVerzuimdag;
    this.bevestigdOp = at;
    this.geverifieerd = true;
    // The signals have their ends; the absence that the person sees goes on after them.
    this.#goOn();
    this.#byPerson(at);
  }

  /**
   * Takes over the first day of the first plaatsing that counts. Where the one that counted became void, the dossier is open
   * again and its clocks run on from the original eersteVerzuimdag.
   */
  takePlaatsing(geplaatstPer: Datum | null, at: Date): void {
    if (this.geplaatstPer !== null && geplaatstPer === null) this.status = 'heropend';
    this.geplaatstPer = geplaatstPer;
    this.#byPerson(at);
  }

  /** It was closed by mistake, or the absence turned out to go on. @throws DomainError `dossier.niet-gesloten` */
  reopen(vandaag: Datum, at: Date): void {
    mustAllow('heropenen', this.statusOp(vandaag));
    // Absence that nobody ever confirmed waits for that again.
    this.status =
      this.eersteVerzuimdag === null ? 'signaal' : this.geverifieerd ? 'heropend' : 'te-verifieren';
    this.geslotenPer = null;
    this.sluitreden = null;
    this.#byPerson(at);
  }

  /**
   * A person closes the dossier per a day, which is the first day it no longer runs.
   * @throws DomainError `dossier.gesloten`; InvalidInput for an impossible day.
   */
  close(reden: Sluitreden, datum: Datum, vandaag: Datum, at: Date): void {
    mustAllow('sluiten', this.statusOp(vandaag));
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

  /** Says whether the ill leerling can take part of the load. @throws DomainError `dossier.gesloten` */
  markDeelsBelastbaar(deelsBelastbaar: boolean, at: Date): void {
    this.mustBeOpen();
    this.deelsBelastbaar = deelsBelastbaar;
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

  /** Keeps the last day on which one of its termijnen can still be met, for lists. */
  takeTermijnen(termijnen: readonly { readonly uiterlijk: Datum; readonly uitkomst: string | null }[]): void {
    this.laatsteTermijn = termijnen
      .filter(({ uitkomst }) => uitkomst === null)
      .reduce<Datum | null>(
        (last, { uiterlijk }) => (last !== null && last > uiterlijk ? last : uiterlijk),
        null,
      );
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
    mustAllow('plannen', this.status);
  }

  /** What the school reported as the end of the absence was not. */
  #goOn(): void {
    this.looptDoorNa = this.laatsteEinddatum ?? this.looptDoorNa;
    this.laatsteEinddatum = null;
  }
}

function earliest(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
