// For specs, which are TypeScript. The words are in jest.mjs.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function runJest(args: string[], facts: Record<string, string>, signal: AbortSignal): Promise<Counts>;

export function count(json: string, ok: unknown): Counts;

export function lastLine(counts: Counts): string;
