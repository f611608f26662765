// For specs, which are TypeScript. The words are in only-one.mjs.

export interface Holder {
  readonly pid: number;
  readonly doing: string;
  readonly facts?: Record<string, string>;
}

export interface Claim {
  readonly tell: (facts: Record<string, string>) => void;
  readonly release: () => void;
}

export function claim(folder: string, purpose: string, doing: string): Promise<Claim | Holder>;

export function isTaken(outcome: Claim | Holder): outcome is Holder;

export function inTurn<T>(folder: string, purpose: string, work: () => Promise<T> | T): Promise<T>;
