import { useState, type SubmitEvent } from 'react';
import { useTekst } from '../i18n/taal.js';
import { grootteTekst } from '../meldingen/bestand.js';
import { BestandVeld } from '../ui/bestandveld.js';
import { Button } from '../ui/Button.js';
import { ProgressBar } from '../ui/kleinigheden.js';
import { Alert, ErrorSummary } from '../ui/meldingen.js';
import { useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { useVoegToe } from './documenten.api.js';
import { documentFout } from './documentfout.js';

/** Largest file that the API takes. */
const MEESTE_BYTES = 10 * 1024 * 1024;

const SOORTEN = '.pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.heic,.txt';

/** Choose or drop a file, say what it is, and see how far it is. */
export function BestandToevoegen({
  dossierId,
  gedaan,
}: {
  dossierId: string;
  gedaan: (wat: string) => void;
}) {
  const { t, taal } = useTekst();
  const [bestand, zetBestand] = useState<File | null>(null);
  const [omschrijving, zetOmschrijving] = useState('');
  const [deel, zetDeel] = useState(0);
  const voegToe = useVoegToe(dossierId, zetDeel);
  const formulier = useFormulier(voegToe.error);

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const melding = !bestand
      ? t('bestanden.kiesEerst')
      : bestand.size > MEESTE_BYTES
        ? t('bestanden.teGroot', { grootte: grootteTekst(bestand.size, taal) })
        : null;
    if (voegToe.isPending || !formulier.mag([melding !== null && { veld: 'bestand', melding }]) || !bestand)
      return;
    zetDeel(0);
    voegToe.mutate(
      { bestand, omschrijving },
      {
        onSuccess: () => {
          gedaan(t('bestanden.isToegevoegd', { naam: bestand.name }));
          zetBestand(null);
          zetOmschrijving('');
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={verstuur} className="zw-stapel zw-geen-druk">
      <h3>{t('bestanden.voegToe')}</h3>
      <ErrorSummary fouten={formulier.fouten} poging={formulier.poging} />
      {formulier.geheel && (
        <Alert soort="fout" kop={t('bestanden.nietToegevoegd')}>
          <p>{documentFout(t, taal, voegToe.error)}</p>
        </Alert>
      )}
      <BestandVeld
        naam="bestand"
        soorten={SOORTEN}
        knop={bestand ? t('bestanden.anderBestand') : t('bestanden.kies')}
        onBestand={zetBestand}
      >
        {bestand ? (
          <>
            <span className="zw-vet">{bestand.name}</span>
            <span className="zw-zacht">, {grootteTekst(bestand.size, taal)}</span>
          </>
        ) : (
          <span className="zw-zacht">{t('bestanden.sleep')}</span>
        )}
      </BestandVeld>
      <TextField
        naam="omschrijving"
        label={t('bestanden.omschrijving')}
        uitleg={t('bestanden.omschrijvingUitleg')}
        waarde={omschrijving}
        onWaarde={zetOmschrijving}
        fout={formulier.fout('omschrijving')}
        optioneel
      />
      {voegToe.isPending && (
        <ProgressBar
          deel={deel < 1 ? deel : null}
          label={t('bestanden.bezig')}
          tekst={
            deel < 1 ? t('bestanden.verzonden', { procent: Math.floor(deel * 100) }) : t('bestanden.controle')
          }
        />
      )}
      <div>
        <Button type="submit" bezig={voegToe.isPending}>
          {t('bestanden.voegToeKnop')}
        </Button>
      </div>
    </form>
  );
}
