import { useEffect, useState } from 'react';
import type { Bestand } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { useOmschrijf, useVerwijder } from './documenten.api.js';

/** What can be done with a file that is there. */
export type Daad = 'omschrijf' | 'verwijder';

interface WijzigenProps {
  dossierId: string;
  bestand: Bestand;
  daad: Daad;
  /** Closes the form; with what was done, or without when it was left. */
  klaar: (wat?: string) => void;
}

/** The form under the list for the file that was chosen in it. */
export function BestandWijzigen({ daad, ...rest }: WijzigenProps) {
  return daad === 'omschrijf' ? <Omschrijf {...rest} /> : <Verwijder {...rest} />;
}

/** The form has just been asked for: the cursor stands in it. */
function useEersteVeld(id: string) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
}

function Omschrijf({ dossierId, bestand, klaar }: Omit<WijzigenProps, 'daad'>) {
  const { t } = useTekst();
  const omschrijf = useOmschrijf(dossierId);
  const formulier = useFormulier(omschrijf.error);
  const [omschrijving, zetOmschrijving] = useState(bestand.omschrijving ?? '');
  useEersteVeld('nieuweOmschrijving');
  const verstuur = () =>
    formulier.mag([]) &&
    omschrijf.mutate(
      { id: bestand.id, versie: bestand.versie, omschrijving },
      { onSuccess: () => klaar(t('bestanden.isOmschreven')) },
    );
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('bestanden.nietGewijzigd')}
      onVerstuur={verstuur}
      knop={t('algemeen.opslaan')}
      bezig={omschrijf.isPending}
      naast={<Button onClick={() => klaar()}>{t('algemeen.annuleren')}</Button>}
    >
      <TextField
        naam="nieuweOmschrijving"
        label={t('bestanden.omschrijvingVan', { naam: bestand.naam })}
        waarde={omschrijving}
        onWaarde={zetOmschrijving}
        fout={formulier.fout('omschrijving')}
        optioneel
      />
    </Formulier>
  );
}

function Verwijder({ dossierId, bestand, klaar }: Omit<WijzigenProps, 'daad'>) {
  const { t } = useTekst();
  const verwijder = useVerwijder(dossierId);
  const formulier = useFormulier(verwijder.error);
  const [reden, zetReden] = useState('');
  useEersteVeld('reden');
  const verstuur = () =>
    formulier.mag([!reden.trim() && { veld: 'reden', melding: t('bestanden.vulReden') }]) &&
    verwijder.mutate({ id: bestand.id, reden }, { onSuccess: () => klaar(t('bestanden.isVerwijderd')) });
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('bestanden.nietVerwijderd')}
      onVerstuur={verstuur}
      knop={t('bestanden.verwijderKnop')}
      bezig={verwijder.isPending}
      naast={<Button onClick={() => klaar()}>{t('algemeen.annuleren')}</Button>}
    >
      <TextField
        naam="reden"
        label={t('bestanden.redenVan', { naam: bestand.naam })}
        uitleg={t('bestanden.verwijderUitleg')}
        waarde={reden}
        onWaarde={zetReden}
        fout={formulier.fout('reden')}
      />
    </Formulier>
  );
}
