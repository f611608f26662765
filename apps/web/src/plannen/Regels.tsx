import type { ReactNode } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { metRegel, zonderRegel } from './bewerken.js';

interface RegelsProps<T extends { id: string }> {
  veld: string;
  regels: readonly T[];
  onRegels: (regels: T[]) => void;
  /** What one line is called: "doel". */
  naam: string;
  /** Text of the button that adds a line. */
  voegToe: string;
  nieuw: () => T;
  velden: (regel: T, veld: string, wijzig: (nieuw: Partial<T>) => void) => ReactNode;
}

/** Lines that can be added and taken away. */
export function Regels<T extends { id: string }>(props: RegelsProps<T>) {
  const { veld, regels, onRegels, naam, voegToe, nieuw, velden } = props;
  const { t } = useTekst();
  return (
    // The summary of faults links here when the list as a whole is wrong.
    <div id={veld} tabIndex={-1} className="zw-stapel" data-focusdoel="">
      {regels.map((regel, nummer) => (
        <fieldset key={regel.id} className="zw-plan__regel">
          <legend>{t('plan.regel', { naam, nummer: nummer + 1 })}</legend>
          {velden(regel, `${veld}.${nummer}`, (wijziging) => onRegels(metRegel(regels, nummer, wijziging)))}
          <Button soort="stil" onClick={() => onRegels(zonderRegel(regels, nummer))}>
            {t('plan.verwijder', { naam, nummer: nummer + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onRegels([...regels, nieuw()])}>{voegToe}</Button>
      </div>
    </div>
  );
}
