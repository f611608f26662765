import type { TagToon } from '../ui/kleinigheden.js';

/** The tone of a state; the word says it too. */
export const STATUS_TOON: Readonly<Record<string, TagToon>> = {
  concept: 'gewoon',
  verzonden: 'nadert',
  geaccepteerd: 'accent',
  afgewezen: 'laat',
  afgerond: 'klaar',
  ingetrokken: 'gewoon',
};
