import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { CalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import type { Kringen } from '@zesweken/kringen';
import { IsIn } from 'class-validator';

/** Een organisatie die meedoet, en wat zij ziet. */
export class MijnKringlidDto {
  naam: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
}

/** Een actie, een afspraak of een overleg. */
export class MijnKringitemDto {
  @IsIn(['actie', 'afspraak', 'overleg'])
  soort: string;
  tekst: string;
  @CalendarDay()
  dag: Datum | null;
  door: string;
  voor: string | null;
  besluiten: string;
  gedaan: boolean;
}

/** Het gedeelde plan, zoals u het leest. */
export class MijnKringDto {
  houder: string;
  leden: MijnKringlidDto[];
  items: MijnKringitemDto[];

  static from({
    houder,
    leden,
    items,
  }: NonNullable<Awaited<ReturnType<Kringen['voorBetrokkene']>>>): MijnKringDto {
    return {
      houder: houder.naam,
      leden: leden
        .filter(({ tot }) => tot === null)
        .map(({ naam, categorieen }) => ({ naam, categorieen: [...categorieen] })),
      items: items.map(({ soort, inhoud, door, voor, gedaanOp }) => ({
        ...{ soort, tekst: inhoud.tekst, dag: inhoud.dag, besluiten: inhoud.besluiten },
        ...{ door: door.naam, voor: voor?.naam ?? null, gedaan: gedaanOp !== null },
      })),
    };
  }
}

/** Het gedeelde plan, of niets als er geen is. */
export class MijnKringAntwoordDto {
  kring: MijnKringDto | null;
}
