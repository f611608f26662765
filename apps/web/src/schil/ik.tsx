import { createContext, use } from 'react';
import type { Ik } from '../api/types.js';

/** Holds who is signed in, for everything inside the shell. */
export const IkContext = createContext<Ik | null>(null);

/** Who is signed in. Only for what stands inside the shell. */
export function useIk(): Ik {
  const ik = use(IkContext);
  if (!ik) throw new Error('useIk is for pages inside the shell, where somebody is signed in.');
  return ik;
}

/** Today, as the API counts days; the clock of the browser decides nothing. */
export function useVandaag(): string {
  return useIk().vandaag;
}
