import type { DossierMelding } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag, plusDagen } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import type { FormulierStand } from '../ui/formulier.js';
import type { FormFout } from '../ui/meldingen.js';
import { TextField } from '../ui/velden.js';
import '../signalen/signalen.css';

/** A day and its hours as they are typed. */
export interface DagRij {
  dag: string;
  uren: string;
}

export function naarRijen(dagen: readonly { dag: string; uren: number }[]): DagRij[] {
  return dagen.map(({ dag, uren }) => ({ dag, uren: String(uren) }));
}

/** As the API takes them, and what is not yet a day or a number. */
export function naarDagen(t: ReturnType<typeof useTekst>['t'], rijen: readonly DagRij[]) {
  const fouten: FormFout[] = [];
  const gelezen = rijen.map(({ dag, uren }, nummer) => {
    const getal = Number(uren.trim().replace(',', '.'));
    if (!isDag(dag)) fouten.push({ veld: `dagen.${nummer}.dag`, melding: t('antwoord.vulDag') });
    if (uren.trim() === '' || Number.isNaN(getal))
      fouten.push({ veld: `dagen.${nummer}.uren`, melding: t('antwoord.vulUren') });
    return { dag, uren: getal };
  });
  return { gelezen, fouten };
}

interface DagenveldProps {
  melding: DossierMelding;
  rijen: DagRij[];
  onRijen: (rijen: DagRij[]) => void;
  formulier: FormulierStand;
}

/** The days of absence with their hours; a new row begins on the day after the last. */
export function Dagenveld({ melding, rijen, onRijen, formulier }: DagenveldProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const laatste = melding.einddatum && melding.einddatum < vandaag ? melding.einddatum : vandaag;
  const zet = (nummer: number, deel: Partial<DagRij>) =>
    onRijen(rijen.map((rij, plek) => (plek === nummer ? { ...rij, ...deel } : rij)));
  const voegToe = () => {
    const vorige = rijen.at(-1);
    const dag = vorige && isDag(vorige.dag) ? plusDagen(vorige.dag, 1) : melding.begindatum;
    onRijen([...rijen, { dag: dag <= laatste ? dag : laatste, uren: vorige?.uren ?? '' }]);
  };
  return (
    <fieldset className="zw-regelvelden zw-stapel zw-stapel--krap">
      <legend className="zw-tussenkop">{t('antwoord.dagen')}</legend>
      {rijen.length === 0 && <p className="zw-zacht">{t('antwoord.geenDagen')}</p>}
      {rijen.map((rij, nummer) => (
        // Rows have no identity but their place: they are typed from top to bottom.
        <div key={nummer} className="zw-velden-rij">
          <TextField
            naam={`dagen.${nummer}.dag`}
            type="date"
            label={t('antwoord.dag')}
            waarde={rij.dag}
            onWaarde={(dag) => zet(nummer, { dag })}
            min={melding.begindatum}
            max={laatste}
            fout={formulier.fout(`dagen.${nummer}.dag`)}
          />
          <TextField
            naam={`dagen.${nummer}.uren`}
            label={t('antwoord.uren')}
            waarde={rij.uren}
            onWaarde={(uren) => zet(nummer, { uren })}
            inputMode="decimal"
            fout={formulier.fout(`dagen.${nummer}.uren`)}
          />
          <Button
            soort="stil"
            onClick={() => onRijen(rijen.filter((_, plek) => plek !== nummer))}
            aria-label={t('antwoord.haalDagWeg', { nummer: nummer + 1 })}
          >
            {t('antwoord.haalWeg')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={voegToe}>{t('antwoord.voegDagToe')}</Button>
      </div>
    </fieldset>
  );
}
