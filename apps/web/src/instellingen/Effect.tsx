import type { Termijneffect } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Gegevens } from '../ui/kleinigheden.js';

/** What would become of the open termijnen. */
export function Effect({ effect }: { effect: Termijneffect }) {
  const { t, taal } = useTekst();
  const getal = (waarde: number) => new Intl.NumberFormat(taal).format(waarde);
  const { open, eerder, later, grootste, wordtTeLaat } = effect;
  return (
    <Gegevens
      regels={[
        [t('effect.open'), getal(open)],
        [t('effect.later'), getal(later)],
        [t('effect.eerder'), getal(eerder)],
        [t('effect.grootste'), t('tijd.dagen', { count: grootste })],
        [t('effect.teLaat'), getal(wordtTeLaat)],
      ]}
    />
  );
}
