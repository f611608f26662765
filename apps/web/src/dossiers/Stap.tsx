import { useState, type ReactNode } from 'react';
import type { Dossier } from '../api/types.js';
import { foutTekst } from '../api/fouttekst.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { formatDag, plusDagen } from '../tijd/datum.js';
import { afstandTotTermijn } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { useBehandelaar, useBevestigen, useNietTerug } from './dossiers.api.js';
import { ActiveerFormulier, HeropenFormulier } from './StapFormulieren.js';
import { volgendeStap, type VolgendeStap } from './volgendestap.js';

interface StapProps {
  dossier: Dossier;
  etag: string | null;
  /** Told in words once something was done. */
  gedaan: (wat: string) => void;
}

const TOON = {
  verlopen: 'laat',
  signaal: 'info',
  geplaatst: 'info',
  gesloten: 'info',
} as const satisfies Partial<Record<VolgendeStap['soort'], 'info' | 'laat'>>;

/** "Volgende stap": one sentence on what this dossier asks for now, with the button that does it. */
export function Stap({ dossier, etag, gedaan }: StapProps) {
  const { t } = useTekst();
  const zin = useZin(dossier);
  const [formulier, zetFormulier] = useState(false);
  const stap = volgendeStap(dossier);
  if (stap.soort === 'geen') return null;
  const toon = stap.soort in TOON ? TOON[stap.soort as keyof typeof TOON] : 'let-op';
  const Formulier = stap.soort === 'gesloten' ? HeropenFormulier : ActiveerFormulier;
  return (
    <Notice soort={toon}>
      <div className="zw-stap">
        <p>
          <b className="zw-vet">{t('stap.kop')}</b> {zin}
        </p>
        {!formulier && <Knoppen {...{ dossier, etag, gedaan, stap }} open={() => zetFormulier(true)} />}
      </div>
      {formulier && <Formulier dossier={dossier} gedaan={gedaan} sluit={() => zetFormulier(false)} />}
    </Notice>
  );
}

/** The sentence of the step. */
function useZin(dossier: Dossier): string {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const stap = volgendeStap(dossier);
  if (stap.soort === 'geen') return '';
  const { eindeVerzuim, geplaatstPer, leerling } = dossier;
  const termijn = 'termijn' in stap ? stap.termijn : undefined;
  const dag = stap.soort === 'geplaatst' ? geplaatstPer : eindeVerzuim && plusDagen(eindeVerzuim, 1);
  return t(`stap.${stap.soort}`, {
    naam: leerling.naam,
    dag: dag ? formatDag(dag, taal) : '',
    termijn: termijn ? codeTekst(t, 'termijn', termijn.soort) : '',
    datum: termijn ? formatDag(termijn.uiterlijk, taal) : '',
    afstand: termijn ? afstandTotTermijn(t, vandaag, termijn.uiterlijk) : '',
  });
}

function Knoppen({
  dossier,
  etag,
  gedaan,
  stap,
  open,
}: StapProps & { stap: VolgendeStap; open: () => void }) {
  const { t, taal } = useTekst();
  const ik = useIk();
  const bevestigen = useBevestigen(dossier.id);
  const nietTerug = useNietTerug(dossier.id);
  const behandelaar = useBehandelaar(dossier.id);
  const fout = bevestigen.error ?? nietTerug.error ?? behandelaar.error;
  const daad = (tekst: string, doe: { isPending: boolean }, onClick: () => void, primair = true) => (
    <Button soort={primair ? 'primair' : 'secundair'} bezig={doe.isPending} onClick={onClick}>
      {tekst}
    </Button>
  );
  const bevestig = (knop: string, wat: string) =>
    daad(knop, bevestigen, () => bevestigen.mutate(undefined, { onSuccess: () => gedaan(wat) }));
  const sluit = (tekst: string, reden?: string) => (
    <ButtonLink to="/dossiers/$id/sluiten" params={{ id: dossier.id }} search={{ reden }}>
      {tekst}
    </ButtonLink>
  );
  const knoppen: Partial<Record<VolgendeStap['soort'], ReactNode>> = {
    verifieren: (
      <>
        {bevestig(t('stap.verifierenKnop'), t('stap.bevestigd'))}
        {sluit(t('stap.onterechtKnop'), 'onterecht')}
      </>
    ),
    terugkeer: (
      <>
        {bevestig(t('stap.terugkeerKnop'), t('stap.terugkeerBevestigd'))}
        {daad(
          t('stap.nietTerugKnop'),
          nietTerug,
          () => nietTerug.mutate(undefined, { onSuccess: () => gedaan(t('stap.nietTerug')) }),
          false,
        )}
        {sluit(t('stap.andersKnop'))}
      </>
    ),
    'neem-op-je': daad(t('stap.neemKnop'), behandelaar, () =>
      behandelaar.mutate({ behandelaarId: ik.id, etag }, { onSuccess: () => gedaan(t('stap.opJeGenomen')) }),
    ),
    signaal: (
      <>
        <Button soort="primair" onClick={open}>
          {t('stap.activeerKnop')}
        </Button>
        {sluit(t('sluiten.titel'))}
      </>
    ),
    geplaatst: (
      <Link to="." search={{ deel: 'plaatsingen' }}>
        {t('stap.geplaatstKnop')}
      </Link>
    ),
    gesloten: <Button onClick={open}>{t('stap.heropenKnop')}</Button>,
  };
  return (
    <>
      <div className="zw-rij zw-stap__knoppen zw-geen-druk">{knoppen[stap.soort]}</div>
      {fout && (
        <Alert soort="fout" kop={t('stap.nietGelukt')}>
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
    </>
  );
}
