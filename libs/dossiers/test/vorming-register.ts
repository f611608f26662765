import { type Datum, type Schoolkalender } from '@zesweken/kalender';
import type { BestaandDossier, TeVerdelenMelding } from '../src/vorming/bestaand-dossier.js';
import { feitenVan } from '../src/vorming/feiten.js';
import { byBegin, type Vormmelding } from '../src/vorming/melding.js';
import { verdeel, type Verdeling } from '../src/vorming/verdeel.js';
import { verschil, type Verschil } from '../src/vorming/verschil.js';

/** Whether a join leaves meldingen with the dossier they came in with, or moves them: both are allowed. */
export type Stijl = 'laten-staan' | 'verhuizen';

/** The smallest thing that keeps meldingen and dossiers of one leerling as a database would. */
export class Register {
  readonly meldingen = new Map<string, TeVerdelenMelding>();
  readonly dossiers = new Map<string, BestaandDossier>();
  private made = 0;

  constructor(
    private readonly kalender: Schoolkalender,
    private readonly stijl: Stijl,
  ) {}

  /** One file: takes the meldingen in, new or corrected, then divides. */
  import(...meldingen: readonly Vormmelding[]): Verdeling {
    for (const melding of meldingen) {
      this.meldingen.set(melding.id, {
        ...melding,
        dossierId: this.meldingen.get(melding.id)?.dossierId ?? null,
      });
    }
    return this.form();
  }

  /** A melding turns out to be about somebody else. */
  retract(id: string): Verdeling {
    this.meldingen.delete(id);
    return this.form();
  }

  act(dossierId: string): void {
    this.change(dossierId, { doorPersoon: true });
  }

  close(dossierId: string, datum: Datum): void {
    const { laatsteEinddatum } = feitenVan(this.of(dossierId), datum);
    this.change(dossierId, { doorPersoon: true, gesloten: { datum, laatsteEinddatum } });
  }

  reopen(dossierId: string): Verdeling {
    this.change(dossierId, { gesloten: null });
    return this.form();
  }

  /** What dividing would change now. */
  difference(): Verschil {
    return verschil([...this.meldingen.values()], [...this.dossiers.values()], this.divide());
  }

  divide(): Verdeling {
    return verdeel([...this.meldingen.values()], [...this.dossiers.values()], this.kalender);
  }

  /** The live dossier that a melding or another dossier leads to. */
  live(dossierId: string): string {
    const next = this.dossiers.get(dossierId)?.samengevoegdIn;
    return next ? this.live(next) : dossierId;
  }

  dossierOf(meldingId: string): string | undefined {
    const own = this.meldingen.get(meldingId)?.dossierId;
    return own ? this.live(own) : undefined;
  }

  of(dossierId: string): TeVerdelenMelding[] {
    return [...this.meldingen.values()].filter(({ id }) => this.dossierOf(id) === dossierId).sort(byBegin);
  }

  /** `d1: a b` per live dossier with meldingen, by the begin of their first melding. */
  toString(): string[] {
    return [...this.dossiers.keys()]
      .map((id) => ({ id, own: this.of(id) }))
      .flatMap(({ id, own: [first, ...others] }) => (first ? [{ id, first, own: [first, ...others] }] : []))
      .sort((a, b) => byBegin(a.first, b.first))
      .map(({ id, own }) => `${id}: ${own.map((melding) => melding.id).join(' ')}`);
  }

  /** The meldingen of each dossier, by the begin of their first. */
  groups(): string[] {
    return this.toString().map((text) => text.replace(/^.*: /, ''));
  }

  private form(): Verdeling {
    const division = this.divide();
    this.write(verschil([...this.meldingen.values()], [...this.dossiers.values()], division));
    return division;
  }

  private write({ herleefd, samengevoegd, nieuw, verplaatst }: Verschil): void {
    for (const id of herleefd) this.change(id, { samengevoegdIn: null });
    for (const { dossierId, in: into } of samengevoegd) {
      this.change(dossierId, { samengevoegdIn: into });
      if (this.stijl === 'laten-staan') continue;
      for (const melding of this.meldingen.values())
        if (melding.dossierId === dossierId) this.move(melding.id, into);
    }
    for (const meldingIds of nieuw) {
      const id = `d${++this.made}`;
      this.dossiers.set(id, {
        id,
        volgnummer: this.made,
        doorPersoon: false,
        gesloten: null,
        samengevoegdIn: null,
      });
      for (const meldingId of meldingIds) this.move(meldingId, id);
    }
    for (const { meldingId, dossierId } of verplaatst) this.move(meldingId, dossierId);
  }

  private move(meldingId: string, dossierId: string): void {
    const melding = this.meldingen.get(meldingId);
    if (melding) this.meldingen.set(meldingId, { ...melding, dossierId });
  }

  private change(id: string, what: Partial<BestaandDossier>): void {
    const dossier = this.dossiers.get(id);
    if (dossier) this.dossiers.set(id, { ...dossier, ...what });
  }
}
