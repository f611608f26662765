import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Behandelaar } from '../api/types.js';
import { behandelaarsOptions } from '../dossiers/dossiers.api.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { TextArea } from '../ui/velden.js';
import { begonnenNaam, passend, vermeldIn, vulAan } from './vermelding.js';

interface VermeldVeldProps {
  naam: string;
  label: string;
  waarde: string;
  onWaarde: (waarde: string) => void;
  fout: string | undefined;
  /** Whether the field takes the focus when it appears: somebody just asked for it. */
  focus?: boolean;
}

/** Several lines of text in which colleagues can be mentioned: after an @ the arrows and Enter choose a name. */
export function VermeldVeld({ naam, label, waarde, onWaarde, fout, focus }: VermeldVeldProps) {
  const { t } = useTekst();
  const vak = useRef<HTMLTextAreaElement>(null);
  const collegas = useCollegas();
  const keuze = useKeuze(collegas, waarde, onWaarde, vak);
  const genoemd = vermeldIn(waarde, collegas);
  useEffect(() => {
    if (focus) vak.current?.focus();
  }, [focus]);
  return (
    <div className="zw-vermeld">
      <TextArea
        naam={naam}
        label={label}
        uitleg={t('notitie.noemUitleg')}
        waarde={waarde}
        onWaarde={keuze.typ}
        fout={fout}
        lijst={{
          ref: vak,
          onKeyDown: keuze.opToets,
          onSelect: keuze.volgCursor,
          onBlur: keuze.sluit,
          'aria-autocomplete': 'list',
          'aria-controls': keuze.namen.length > 0 ? keuze.lijstId : undefined,
          'aria-activedescendant': keuze.actiefId,
        }}
      />
      <p role="status" className="zw-onzichtbaar">
        {keuze.namen.length > 0 && t('notitie.collega', { count: keuze.namen.length })}
      </p>
      {keuze.namen.length > 0 && (
        <div
          id={keuze.lijstId}
          role="listbox"
          aria-label={t('notitie.collegas')}
          className="zw-vermeld__lijst"
        >
          {keuze.namen.map((collega, plek) => (
            <div
              key={collega.id}
              id={`${keuze.lijstId}-${plek}`}
              role="option"
              tabIndex={-1}
              aria-selected={plek === keuze.plek}
              // Before the field loses the focus, which would close the list.
              onMouseDown={(gebeurtenis) => {
                gebeurtenis.preventDefault();
                keuze.kies(collega);
              }}
            >
              {collega.naam}
            </div>
          ))}
        </div>
      )}
      <div className="zw-rij">
        <Button soort="stil" onClick={keuze.begin}>
          {t('notitie.noem')}
        </Button>
        {genoemd.length > 0 && (
          <span className="zw-klein">
            {t('notitie.stel', { namen: genoemd.map((collega) => collega.naam).join(', ') })}
          </span>
        )}
      </div>
    </div>
  );
}

/** Whom one can mention: everybody but oneself. */
export function useCollegas(): Behandelaar[] {
  const { id } = useIk();
  const { data = [] } = useQuery(behandelaarsOptions);
  return data.filter((collega) => collega.id !== id);
}

function useKeuze(
  collegas: readonly Behandelaar[],
  waarde: string,
  onWaarde: (waarde: string) => void,
  vak: React.RefObject<HTMLTextAreaElement | null>,
) {
  const lijstId = useId();
  const [cursor, zetCursor] = useState(0);
  const [open, zetOpen] = useState(false);
  const [plek, zetPlek] = useState(0);
  const begonnen = open ? begonnenNaam(waarde, cursor) : undefined;
  const namen = begonnen === undefined ? [] : passend(collegas, begonnen);

  function schrijf(tekst: string, naar: number) {
    onWaarde(tekst);
    zetCursor(naar);
    zetPlek(0);
    // After the new text stands in the field.
    requestAnimationFrame(() => {
      vak.current?.focus();
      vak.current?.setSelectionRange(naar, naar);
    });
  }
  function kies({ naam }: Behandelaar) {
    const nieuw = vulAan(waarde, cursor, naam);
    zetOpen(false);
    schrijf(nieuw.tekst, nieuw.cursor);
  }
  return {
    lijstId,
    namen,
    plek: Math.min(plek, namen.length - 1),
    actiefId: namen.length > 0 ? `${lijstId}-${Math.min(plek, namen.length - 1)}` : undefined,
    kies,
    sluit: () => zetOpen(false),
    typ: (tekst: string) => {
      onWaarde(tekst);
      zetCursor(vak.current?.selectionStart ?? tekst.length);
      zetPlek(0);
      zetOpen(true);
    },
    volgCursor: () => zetCursor(vak.current?.selectionStart ?? 0),
    /** For who uses no keyboard: an @ where the cursor is, and the list of names. */
    begin: () => {
      const hier = vak.current?.selectionStart ?? waarde.length;
      const spatie = hier > 0 && !/\s/.test(waarde[hier - 1] ?? '') ? ' @' : '@';
      zetOpen(true);
      schrijf(waarde.slice(0, hier) + spatie + waarde.slice(hier), hier + spatie.length);
    },
    opToets: (gebeurtenis: KeyboardEvent) => {
      if (namen.length === 0) return;
      const nu = Math.min(plek, namen.length - 1);
      const stap: Record<string, () => void> = {
        ArrowDown: () => zetPlek((nu + 1) % namen.length),
        ArrowUp: () => zetPlek((nu - 1 + namen.length) % namen.length),
        Enter: () => kies(namen[nu]!),
        Escape: () => zetOpen(false),
      };
      const doe = stap[gebeurtenis.key];
      if (!doe) return;
      gebeurtenis.preventDefault();
      doe();
    },
  };
}
