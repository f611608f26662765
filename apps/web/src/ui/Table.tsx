import {
  Table as UtrechtTable,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './table.css';

export interface Kolom<Rij> {
  id: string;
  kop: string;
  cel: (rij: Rij) => ReactNode;
  /** Numbers stand right, with figures of one width. */
  getal?: boolean;
  sorteerbaar?: boolean;
  /**
   * How the cell reads where the table becomes blocks (narrow screens): `kop` is the first line of the block,
   * `kaal` has no label before it, `weg` says what another cell says already. Default: label and value.
   */
  smal?: 'kop' | 'kaal' | 'weg';
}

/** Column and direction; `-` before the column is descending, as the API has it. */
export type Sortering = string;

interface TableProps<Rij> {
  /** What the table holds; read first by screen readers. */
  bijschrift: string;
  bijschriftZichtbaar?: boolean;
  kolommen: Kolom<Rij>[];
  rijen: readonly Rij[];
  sleutel: (rij: Rij) => string;
  sortering?: Sortering;
  onSorteer?: (sortering: Sortering) => void;
  /** Arrow keys go from row to row; the first link of a row (`data-rijlink`) is what they land on. */
  rijToetsen?: boolean;
  /** The rows shown are those of an earlier choice; the new ones are on their way. */
  verouderd?: boolean;
  className?: string;
}

/** A table that scrolls inside itself when it must, and turns into readable blocks on a phone. */
export function Table<Rij>(props: TableProps<Rij>) {
  const { bijschrift, kolommen, rijen, sleutel, sortering, onSorteer } = props;
  const bijschriftId = useId();
  const { ref, schuift } = useSchuift();
  return (
    <div
      ref={ref}
      className="zw-tabel"
      role="region"
      aria-labelledby={bijschriftId}
      aria-busy={props.verouderd || undefined}
      // Only a container that scrolls needs to be reached by keyboard (WCAG 2.1.1).
      tabIndex={schuift ? 0 : undefined}
    >
      {/* The roles say what the elements say already, because browsers forget it once CSS makes them blocks. */}
      <UtrechtTable role="table" className={props.className}>
        <TableCaption id={bijschriftId} className={props.bijschriftZichtbaar ? undefined : 'zw-onzichtbaar'}>
          {bijschrift}
        </TableCaption>
        <TableHeader role="rowgroup">
          <TableRow role="row">
            {kolommen.map((kolom) => (
              <KolomKop key={kolom.id} kolom={kolom} sortering={sortering} onSorteer={onSorteer} />
            ))}
          </TableRow>
        </TableHeader>
        <TableBody role="rowgroup" onKeyDown={props.rijToetsen ? loopDoorRijen : undefined}>
          {rijen.map((rij) => (
            <TableRow key={sleutel(rij)} role="row">
              {kolommen.map((kolom) => (
                <TableCell
                  key={kolom.id}
                  role="cell"
                  data-kolom={kolom.id}
                  data-kop={kolom.kop}
                  className={celKlasse(kolom)}
                >
                  {kolom.cel(rij)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </UtrechtTable>
    </div>
  );
}

function celKlasse<Rij>({ getal, smal }: Kolom<Rij>): string {
  return ['zw-cel', getal && 'zw-cel--getal', smal && `zw-cel--smal-${smal}`].filter(Boolean).join(' ');
}

function KolomKop<Rij>({
  kolom,
  sortering,
  onSorteer,
}: {
  kolom: Kolom<Rij>;
  sortering: Sortering | undefined;
  onSorteer: ((sortering: Sortering) => void) | undefined;
}) {
  const op = sortering === kolom.id;
  const neer = sortering === `-${kolom.id}`;
  const kanSorteren = kolom.sorteerbaar && onSorteer;
  return (
    <TableHeaderCell
      scope="col"
      role="columnheader"
      data-kolom={kolom.id}
      className={celKlasse(kolom)}
      aria-sort={kanSorteren ? (op ? 'ascending' : neer ? 'descending' : 'none') : undefined}
    >
      {kanSorteren ? (
        <button
          type="button"
          className="zw-sorteer"
          onClick={() => onSorteer(op ? `-${kolom.id}` : kolom.id)}
        >
          {kolom.kop}
          <span aria-hidden="true" className="zw-sorteer__pijl">
            {op ? '↑' : neer ? '↓' : '↕'}
          </span>
        </button>
      ) : (
        kolom.kop
      )}
    </TableHeaderCell>
  );
}

const STAP: Record<string, (nu: number, aantal: number) => number> = {
  ArrowDown: (nu, aantal) => Math.min(nu + 1, aantal - 1),
  ArrowUp: (nu) => Math.max(nu - 1, 0),
  Home: () => 0,
  End: (_nu, aantal) => aantal - 1,
};

function loopDoorRijen(gebeurtenis: KeyboardEvent<HTMLElement>) {
  const stap = STAP[gebeurtenis.key];
  const doel = gebeurtenis.target as HTMLElement;
  if (!stap || !doel.matches('[data-rijlink]')) return;
  const links = [...gebeurtenis.currentTarget.querySelectorAll<HTMLElement>('[data-rijlink]')];
  gebeurtenis.preventDefault();
  links[stap(links.indexOf(doel), links.length)]?.focus();
}

function useSchuift() {
  const ref = useRef<HTMLDivElement>(null);
  const [schuift, zetSchuift] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const meet = () => zetSchuift(element.scrollWidth > element.clientWidth + 1);
    const waarnemer = new ResizeObserver(meet);
    waarnemer.observe(element);
    return () => waarnemer.disconnect();
  }, []);
  return { ref, schuift };
}
