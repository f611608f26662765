import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ApiFout } from '../api/probleem.js';
import type { ImportUitkomst } from '../api/types.js';
import { ikOptions } from '../schil/ik.api.js';
import { verzendCsv } from './verzending.js';

interface Bestand {
  naam: string;
  grootte: number;
}

/** How far reading in a file has come. */
export type InleesStand =
  | { fase: 'rust' }
  | { fase: 'bezig'; bestand: Bestand; verzonden: number }
  | { fase: 'klaar'; bestand: Bestand; uitkomst: ImportUitkomst }
  | { fase: 'fout'; bestand: Bestand; fout: ApiFout }
  | { fase: 'gestopt'; bestand: Bestand };

interface Inlezen {
  stand: InleesStand;
  begin: (bestand: File) => void;
  stop: () => void;
  wis: () => void;
  /** Whether the outcome has been in sight; then the bar need not tell of it any more. */
  gezien: boolean;
  zie: () => void;
}

const InlezenContext = createContext<Inlezen | null>(null);

/** Reading in a file lives above the pages, so that people can go on working while it runs. */
export function InlezenProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [stand, zetStand] = useState<InleesStand>({ fase: 'rust' });
  const [gezien, zetGezien] = useState(false);
  const zie = useCallback(() => zetGezien(true), []);
  const breekAf = useRef<() => void>(undefined);
  const bezig = stand.fase === 'bezig';
  useWaarschuwing(bezig);
  // Signing out or losing the session takes the shell away, and with it what was being sent.
  useEffect(() => () => breekAf.current?.(), []);

  function begin(file: File) {
    const bestand = { naam: file.name, grootte: file.size };
    zetStand({ fase: 'bezig', bestand, verzonden: 0 });
    zetGezien(false);
    breekAf.current = verzendCsv(file, {
      onVoortgang: (verzonden) => zetStand({ fase: 'bezig', bestand, verzonden }),
      onKlaar: (uitkomst) => {
        zetStand({ fase: 'klaar', bestand, uitkomst });
        void queryClient.invalidateQueries({ queryKey: ['dossiers'] });
        void queryClient.invalidateQueries({ queryKey: ['meldingen'] });
      },
      onFout: (fout) => {
        zetStand({ fase: 'fout', bestand, fout });
        if (fout.status === 401) queryClient.setQueryData(ikOptions.queryKey, null);
      },
    });
  }

  function stop() {
    if (stand.fase !== 'bezig') return;
    breekAf.current?.();
    zetStand({ fase: 'gestopt', bestand: stand.bestand });
  }

  return (
    <InlezenContext value={{ stand, begin, stop, wis: () => zetStand({ fase: 'rust' }), gezien, zie }}>
      {children}
    </InlezenContext>
  );
}

/** The file that is being read in, or was last. */
export function useInlezen(): Inlezen {
  const inlezen = use(InlezenContext);
  if (!inlezen) throw new Error('useInlezen is for pages inside the shell.');
  return inlezen;
}

/** Closing the window would stop the sending: the browser asks first. */
function useWaarschuwing(bezig: boolean) {
  useEffect(() => {
    if (!bezig) return undefined;
    const vraag = (gebeurtenis: BeforeUnloadEvent) => gebeurtenis.preventDefault();
    window.addEventListener('beforeunload', vraag);
    return () => window.removeEventListener('beforeunload', vraag);
  }, [bezig]);
}

/** The part of the file that the server has taken, 0 to 1. */
export function deelVerzonden({ bestand, verzonden }: { bestand: Bestand; verzonden: number }): number {
  return bestand.grootte === 0 ? 1 : Math.min(verzonden / bestand.grootte, 1);
}
