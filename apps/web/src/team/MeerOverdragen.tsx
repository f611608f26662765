import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Overdracht } from '../api/types.js';
import { behandelaarsOptions } from '../dossiers/dossiers.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Select, TextArea } from '../ui/velden.js';
import { useMeerOverdragen } from './team.api.js';

interface MeerOverdragenProps {
  gekozen: readonly string[];
  /** Of every dossier shown, so that what did not go can be named. */
  kenmerken: ReadonlyMap<string, string>;
  klaar: () => void;
}

/** Hands the chosen dossiers to a colleague, and tells of each that could not go why not. */
export function MeerOverdragen({ gekozen, kenmerken, klaar }: MeerOverdragenProps) {
  const { t } = useTekst();
  const { data: collegas = [] } = useQuery(behandelaarsOptions);
  const overdragen = useMeerOverdragen();
  const formulier = useFormulier(overdragen.error);
  const [naar, zetNaar] = useState('');
  const [toelichting, zetToelichting] = useState('');
  const [uitkomst, zetUitkomst] = useState<(Overdracht & { naam: string; namen: typeof kenmerken }) | null>(
    null,
  );
  const verstuur = () => {
    const mag = formulier.mag([
      gekozen.length === 0 && { veld: 'zonder-alles', melding: t('overdragen.kiesDossiers') },
      !naar && { veld: 'naar', melding: t('overdragen.kiesNaar') },
    ]);
    if (!mag) return;
    const naam = collegas.find(({ id }) => id === naar)?.naam ?? '';
    const tekst = toelichting.trim();
    overdragen.mutate(
      { dossiers: [...gekozen], naar, ...(tekst ? { toelichting: tekst } : {}) },
      {
        onSuccess: (gedaan) => {
          zetUitkomst({ ...gedaan, naam, namen: kenmerken });
          zetToelichting('');
          klaar();
        },
      },
    );
  };
  return (
    <Vlak id="overdragen" kop={t('overdragen.kop')} bij={t('overdragen.aantal', { count: gekozen.length })}>
      {uitkomst && <Uitkomst {...uitkomst} />}
      <Formulier
        formulier={formulier}
        mislukt={t('overdragen.mislukt')}
        knop={t('overdragen.knop')}
        bezig={overdragen.isPending}
        onVerstuur={verstuur}
      >
        <Select
          naam="naar"
          label={t('overdragen.naar')}
          waarde={naar}
          onWaarde={zetNaar}
          kies={t('overdragen.kiesNaar')}
          keuzes={collegas.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          fout={formulier.fout('naar')}
        />
        <TextArea
          naam="toelichting"
          label={t('overdragen.toelichting')}
          uitleg={t('overdragen.toelichtingUitleg')}
          waarde={toelichting}
          onWaarde={zetToelichting}
          rijen={2}
          optioneel
          fout={formulier.fout('toelichting')}
        />
      </Formulier>
    </Vlak>
  );
}

function Uitkomst({
  overgedragen,
  niet,
  naam,
  namen,
}: Overdracht & { naam: string; namen: ReadonlyMap<string, string> }) {
  const { t } = useTekst();
  return (
    <>
      {overgedragen.length > 0 && (
        <Alert soort="goed">
          <p>{t('overdragen.gelukt', { count: overgedragen.length, naam })}</p>
        </Alert>
      )}
      {niet.length > 0 && (
        <Alert soort="let-op" kop={t('overdragen.niet', { count: niet.length })}>
          <ul className="zw-team__niet">
            {niet.map(({ id, code }) => (
              <li key={id}>
                {namen.get(id)}: {codeTekst(t, 'overdragen.reden', code)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
