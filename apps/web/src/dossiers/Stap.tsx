import type { Dossier } from '../api/types.js';
import { foutTekst } from '../api/fouttekst.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { formatDag, plusDagen } from '../tijd/datum.js';
import { afstandTotTermijn } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { useBehandelaar, useBevestigen } from './dossiers.api.js';
import { volgendeStap } from './volgendestap.js';

interface StapProps {
  dossier: Dossier;
  etag: string | null;
  /** Told in words once something was done. */
  gedaan: (wat: string) => void;
}

/** "Volgende stap": one sentence on what this dossier asks for now, with the button that does it. */
export function Stap({ dossier, etag, gedaan }: StapProps) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const ik = useIk();
  const bevestigen = useBevestigen(dossier.id);
  const behandelaar = useBehandelaar(dossier.id);
  const stap = volgendeStap(dossier);
  const fout = bevestigen.error ?? behandelaar.error;
  if (stap.soort === 'geen') return null;

  const termijn = 'termijn' in stap ? stap.termijn : undefined;
  const waarden = {
    naam: dossier.leerling.naam,
    dag: dossier.eindeVerzuim ? formatDag(plusDagen(dossier.eindeVerzuim, 1), taal) : '',
    termijn: termijn ? codeTekst(t, 'termijn', termijn.soort) : '',
    datum: termijn ? formatDag(termijn.uiterlijk, taal) : '',
    afstand: termijn ? afstandTotTermijn(t, vandaag, termijn.uiterlijk) : '',
  };
  const bevestig = (wat: string) => bevestigen.mutate(undefined, { onSuccess: () => gedaan(wat) });
  const sluit = (tekst: string, reden?: string) => (
    <ButtonLink to="/dossiers/$id/sluiten" params={{ id: dossier.id }} search={{ reden }}>
      {tekst}
    </ButtonLink>
  );

  return (
    <Notice soort={stap.soort === 'verlopen' ? 'laat' : stap.soort === 'signaal' ? 'info' : 'let-op'}>
      <div className="zw-stap">
        <p>
          <b className="zw-vet">{t('stap.kop')}</b> {t(`stap.${stap.soort}`, waarden)}
        </p>
        <div className="zw-rij zw-stap__knoppen zw-geen-druk">
          {stap.soort === 'verifieren' && (
            <>
              <Button
                soort="primair"
                bezig={bevestigen.isPending}
                onClick={() => bevestig(t('stap.bevestigd'))}
              >
                {t('stap.verifierenKnop')}
              </Button>
              {sluit(t('stap.onterechtKnop'), 'onterecht')}
            </>
          )}
          {stap.soort === 'terugkeer' && (
            <>
              <Button
                soort="primair"
                bezig={bevestigen.isPending}
                onClick={() => bevestig(t('stap.terugkeerBevestigd'))}
              >
                {t('stap.terugkeerKnop')}
              </Button>
              {sluit(t('stap.andersKnop'))}
            </>
          )}
          {stap.soort === 'neem-op-je' && (
            <Button
              soort="primair"
              bezig={behandelaar.isPending}
              onClick={() =>
                behandelaar.mutate(
                  { behandelaarId: ik.id, etag },
                  { onSuccess: () => gedaan(t('stap.opJeGenomen')) },
                )
              }
            >
              {t('stap.neemKnop')}
            </Button>
          )}
          {stap.soort === 'signaal' && sluit(t('sluiten.titel'))}
        </div>
      </div>
      {fout && (
        <Alert soort="fout" kop={t('stap.nietGelukt')}>
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
    </Notice>
  );
}
