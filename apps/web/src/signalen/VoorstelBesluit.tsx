import { useEffect, useRef, useState } from 'react';
import type { Voorstel } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextArea, TextField } from '../ui/velden.js';
import { useActiveren, useAfwijzen, useOpenDossier } from './signalen.api.js';

interface BesluitProps {
  voorstel: Voorstel;
  gedaan: (wat: string) => void;
  /** Back to the two buttons. */
  terug: () => void;
}

/** The first field of what just opened takes the focus: who pressed the button goes on there. */
function useEersteVeld() {
  const vak = useRef<HTMLDivElement>(null);
  useEffect(() => {
    vak.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return vak;
}

/** Makes the dossier active, or opens one where there is none; the person gives the first day. */
export function DagFormulier({ voorstel, gedaan, terug }: BesluitProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const activeren = useActiveren();
  const openen = useOpenDossier();
  const formulier = useFormulier(activeren.error ?? openen.error);
  const [dag, zetDag] = useState(voorstel.eersteDag);
  const vak = useEersteVeld();
  const { dossier, leerling } = voorstel;
  const veld = dossier ? 'eersteVerzuimdag' : 'begindatum';
  function verstuur() {
    const goed = formulier.mag([
      !isDag(dag) && { veld, melding: t('voorstel.vulDag') },
      isDag(dag) && dag > vandaag && { veld, melding: t('voorstel.nietLater') },
    ]);
    if (!goed) return;
    if (dossier) {
      activeren.mutate(
        { dossier: dossier.id, eersteVerzuimdag: dag },
        { onSuccess: () => gedaan(t('voorstel.geactiveerd', { kenmerk: dossier.kenmerk })) },
      );
    } else {
      openen.mutate(
        { leerlingId: leerling.id, soort: soortVoor(voorstel), begindatum: dag },
        { onSuccess: (nieuw) => gedaan(t('voorstel.geopend', { kenmerk: nieuw.kenmerk })) },
      );
    }
  }
  return (
    <div ref={vak}>
      <Formulier
        formulier={formulier}
        mislukt={t('voorstel.nietGelukt')}
        onVerstuur={verstuur}
        knop={dossier ? t('voorstel.activeren') : t('voorstel.openen')}
        bezig={activeren.isPending || openen.isPending}
        naast={<Button onClick={terug}>{t('algemeen.annuleren')}</Button>}
      >
        <TextField
          naam={veld}
          type="date"
          label={dossier ? t('voorstel.eersteDag') : t('voorstel.eersteSignaaldag')}
          uitleg={dossier ? t('voorstel.eersteDagUitleg') : t('voorstel.signaaldagUitleg')}
          waarde={dag}
          onWaarde={zetDag}
          max={vandaag}
          fout={formulier.fout(veld)}
        />
      </Formulier>
    </div>
  );
}

/** Sickness makes a dossier of that kind; a short timetable is no absence that a school reports. */
function soortVoor({ bevindingen }: Voorstel): 'ziek' | 'overig' {
  return bevindingen.some(({ regel }) => regel.startsWith('ziek')) ? 'ziek' : 'overig';
}

/** Says no, and why; on the same facts it does not come back. */
export function AfwijsFormulier({ voorstel, gedaan, terug }: BesluitProps) {
  const { t } = useTekst();
  const afwijzen = useAfwijzen();
  const formulier = useFormulier(afwijzen.error);
  const [reden, zetReden] = useState('');
  const vak = useEersteVeld();
  function verstuur() {
    if (!formulier.mag([!reden.trim() && { veld: 'reden', melding: t('voorstel.vulReden') }])) return;
    afwijzen.mutate({ voorstel, reden: reden.trim() }, { onSuccess: () => gedaan(t('voorstel.afgewezen')) });
  }
  return (
    <div ref={vak}>
      <Formulier
        formulier={formulier}
        mislukt={t('voorstel.nietGelukt')}
        onVerstuur={verstuur}
        knop={t('voorstel.afwijzen')}
        bezig={afwijzen.isPending}
        naast={<Button onClick={terug}>{t('algemeen.annuleren')}</Button>}
      >
        <TextArea
          naam="reden"
          label={t('voorstel.reden')}
          uitleg={t('voorstel.redenUitleg')}
          waarde={reden}
          onWaarde={zetReden}
          rijen={2}
          fout={formulier.fout('reden')}
        />
      </Formulier>
    </div>
  );
}
