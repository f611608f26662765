import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Treffer } from '../api/types.js';
import { zoekOptions } from './zoeken.api.js';

/** Rest between two letters before the question goes out. */
const RUST_MS = 200;

/** The text once typing rests. */
function useGerust(tekst: string): string {
  const [gerust, zetGerust] = useState(tekst);
  useEffect(() => {
    const wekker = setTimeout(() => zetGerust(tekst), tekst === '' ? 0 : RUST_MS);
    return () => clearTimeout(wekker);
  }, [tekst]);
  return tekst === '' ? '' : gerust;
}

/** Everything the search field does: what is typed, what was found, which of it is chosen, and the keys. */
export function useZoekbediening() {
  const [tekst, zetTekst] = useState('');
  const [open, zetOpen] = useState(false);
  const [keuze, zetKeuze] = useState(-1);
  const veld = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const gerust = useGerust(tekst.trim());
  const uitkomst = useQuery(zoekOptions(gerust));
  const bijgewerkt = gerust === tekst.trim();
  const items = bijgewerkt ? (uitkomst.data?.items ?? []) : [];

  useSneltoets(veld);

  const typ = (nieuw: string) => {
    zetTekst(nieuw);
    zetKeuze(-1);
    zetOpen(true);
  };
  const kies = (treffer: Treffer | undefined) => {
    if (!treffer?.dossier) return;
    typ('');
    zetOpen(false);
    void navigate({ to: '/dossiers/$id', params: { id: treffer.dossier.id } });
  };
  const loop = (stap: number) => {
    zetOpen(true);
    // One place more than there are: the text itself, between the last and the first.
    const plaatsen = items.length + 1;
    zetKeuze(((keuze + 1 + stap + plaatsen) % plaatsen) - 1);
  };
  const toetsen: Record<string, () => void> = {
    ArrowDown: () => loop(1),
    ArrowUp: () => loop(-1),
    Enter: () => kies(items[Math.max(keuze, 0)]),
    Escape: () => {
      if (!open) typ('');
      zetOpen(false);
      zetKeuze(-1);
    },
  };
  return {
    tekst,
    open,
    keuze,
    items,
    uitkomst,
    zoekt: !bijgewerkt || uitkomst.isFetching,
    veld,
    typ,
    kies,
    opFocus: () => zetOpen(true),
    opBlur: (gebeurtenis: FocusEvent<HTMLElement>) => {
      if (!gebeurtenis.currentTarget.contains(gebeurtenis.relatedTarget)) zetOpen(false);
    },
    opToets: (gebeurtenis: KeyboardEvent<HTMLInputElement>) => {
      const doe = toetsen[gebeurtenis.key];
      if (!doe || gebeurtenis.nativeEvent.isComposing) return;
      gebeurtenis.preventDefault();
      doe();
    },
  };
}

export type Zoekbediening = ReturnType<typeof useZoekbediening>;

/** `/` brings the focus to the field, unless somebody is typing something else. */
function useSneltoets(veld: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const opToets = (gebeurtenis: globalThis.KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = gebeurtenis;
      if (key !== '/' || ctrlKey || metaKey || altKey || isInvoer(target)) return;
      gebeurtenis.preventDefault();
      veld.current?.focus();
      veld.current?.select();
    };
    document.addEventListener('keydown', opToets);
    return () => document.removeEventListener('keydown', opToets);
  }, [veld]);
}

function isInvoer(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
