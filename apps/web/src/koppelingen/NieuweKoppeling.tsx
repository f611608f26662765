import { useState } from 'react';
import type { GemaakteKoppeling, NieuweKoppeling as Invoer } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { CheckboxGroep } from '../ui/keuzes.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextArea, TextField } from '../ui/velden.js';
import { useMaakKoppeling } from './koppelingen.api.js';

const RECHTEN = ['verzuimmeldingen:leveren', 'verwijzingen:volgen'] as const;

/** The keys of a pasted JWK set, of one JWK, or null where it is none. */
function leesSleutels(tekst: string): Invoer['sleutels'] | null {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    if (typeof gelezen !== 'object' || gelezen === null) return null;
    const keys: unknown = 'keys' in gelezen ? gelezen.keys : [gelezen];
    // The cast: the API looks at each member.
    return Array.isArray(keys) ? (keys as Invoer['sleutels']) : null;
  } catch {
    return null;
  }
}

/** BRINs as somebody types them: with commas, spaces or lines between. */
const leesScholen = (tekst: string) => [
  ...new Set(
    tekst
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((brin) => brin !== ''),
  ),
];

/** Letting a system in: who, what it may do, by which key, and where to tell it things. */
export function NieuweKoppeling({
  klaar,
  annuleer,
}: {
  klaar: (koppeling: GemaakteKoppeling) => void;
  annuleer: () => void;
}) {
  const { t } = useTekst();
  const maak = useMaakKoppeling();
  const formulier = useFormulier(maak.error);
  const [naam, zetNaam] = useState('');
  const [rechten, zetRechten] = useState<string[]>([]);
  const [scholen, zetScholen] = useState('');
  const [sleutels, zetSleutels] = useState('');
  const [webhookUrl, zetWebhookUrl] = useState('');
  const levert = rechten.includes('verzuimmeldingen:leveren');
  const verstuur = () => {
    const keys = leesSleutels(sleutels);
    const brins = levert ? leesScholen(scholen) : [];
    const mag = formulier.mag([
      !naam.trim() && { veld: 'naam', melding: t('koppelingen.vulNaam') },
      rechten.length === 0 && { veld: 'rechten', melding: t('koppelingen.kiesRecht') },
      levert && brins.length === 0 && { veld: 'brins', melding: t('koppelingen.vulScholen') },
      !keys && { veld: 'sleutels', melding: t('koppelingen.vulSleutels') },
    ]);
    if (!mag || !keys) return;
    const body: Invoer = {
      naam: naam.trim(),
      rechten: RECHTEN.filter((recht) => rechten.includes(recht)),
      brins,
      sleutels: keys,
      ...(webhookUrl.trim() && { webhookUrl: webhookUrl.trim() }),
    };
    maak.mutate(body, { onSuccess: klaar });
  };
  return (
    <Vlak id="nieuwe-koppeling" kop={t('koppelingen.nieuw')}>
      <OpslaanFormulier
        formulier={formulier}
        mislukt={t('koppelingen.nietGemaakt')}
        bezig={maak.isPending}
        onVerstuur={verstuur}
        annuleer={annuleer}
      >
        <TextField
          naam="naam"
          label={t('koppelingen.naam')}
          uitleg={t('koppelingen.naamUitleg')}
          waarde={naam}
          onWaarde={zetNaam}
          fout={formulier.fout('naam')}
        />
        <CheckboxGroep
          naam="rechten"
          legenda={t('koppelingen.rechten')}
          keuzes={RECHTEN.map((waarde) => ({
            waarde,
            tekst: codeTekst(t, 'koppelingen.recht', waarde.replace(':', '-')),
          }))}
          gekozen={rechten}
          onGekozen={zetRechten}
          fout={formulier.fout('rechten')}
        />
        {levert && <Scholen waarde={scholen} onWaarde={zetScholen} fout={formulier.fout('brins')} />}
        <TextArea
          naam="sleutels"
          label={t('koppelingen.sleutels')}
          uitleg={t('koppelingen.sleutelsUitleg')}
          rijen={6}
          waarde={sleutels}
          onWaarde={zetSleutels}
          fout={formulier.fout('sleutels')}
        />
        <TextField
          naam="webhookUrl"
          label={t('koppelingen.webhook')}
          uitleg={t('koppelingen.webhookUitleg')}
          optioneel
          waarde={webhookUrl}
          onWaarde={zetWebhookUrl}
          fout={formulier.fout('webhookUrl')}
        />
      </OpslaanFormulier>
    </Vlak>
  );
}

interface ScholenVeld {
  readonly waarde: string;
  readonly onWaarde: (waarde: string) => void;
  readonly fout: string | undefined;
}

/** For which schools the system may deliver. */
function Scholen(veld: ScholenVeld) {
  const { t } = useTekst();
  return (
    <TextField
      naam="brins"
      label={t('koppelingen.scholen')}
      uitleg={t('koppelingen.scholenUitleg')}
      {...veld}
    />
  );
}
