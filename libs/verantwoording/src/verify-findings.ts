/** What can be wrong with an export. */
export type FaultKind =
  | 'unreadable'
  | 'altered'
  | 'removed'
  | 'moved'
  | 'repeated'
  | 'truncated'
  | 'head'
  | 'content'
  | 'signature'
  | 'key'
  | 'known-head';

/** One thing that is wrong. */
export interface LogFault {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Number of the row in the chain, where it is one row's fault. */
  readonly volgnummer?: number;
  readonly kind: FaultKind;
  readonly text: string;
}

const MOST = 100;

interface Gap {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  found: number;
}

/** Collects faults. A gap is a removal until the rows turn up elsewhere: then they were moved. */
export class Findings {
  readonly #faults: LogFault[] = [];
  readonly #gaps: Gap[] = [];

  add(fault: LogFault): void {
    if (this.#faults.length < MOST) this.#faults.push(fault);
  }

  /** Rows `first` to `last` were expected before this line. */
  gap(line: number, first: number, last: number): void {
    if (this.#gaps.length < MOST) this.#gaps.push({ line, first, last, found: 0 });
  }

  /** A row that turned up later than its place. @returns whether it was missed. */
  found(volgnummer: number): boolean {
    const gap = this.#gaps.find(({ first, last }) => first <= volgnummer && volgnummer <= last);
    if (!gap || gap.found > gap.last - gap.first) return false;
    gap.found += 1;
    return true;
  }

  inOrder(): LogFault[] {
    return [...this.#faults, ...this.#gaps.map(told)].sort((a, b) => a.line - b.line).slice(0, MOST);
  }
}

function told({ line, first, last, found }: Gap): LogFault {
  const all = found === last - first + 1;
  const rows = first === last ? `Row ${first}` : `Rows ${first} to ${last}`;
  const verb = first === last ? 'is' : 'are';
  return {
    line,
    volgnummer: first,
    kind: all ? 'moved' : 'removed',
    text: all ? `${rows} ${verb} not in the right place.` : `${rows} ${verb} missing here.`,
  };
}
