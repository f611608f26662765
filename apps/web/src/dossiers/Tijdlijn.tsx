import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Gebeurtenis, Tijdlijngroep } from '../api/types.js';
import './dossier.css';
import { codeTekst, type CodeGroep } from '../i18n/code.js';
import { waardeTekst } from '../i18n/waarde.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { afstandTerug } from '../tijd/Dagen.js';
import { formatDag, type Taal } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Select } from '../ui/velden.js';
import { tijdlijnOptions } from './dossiers.api.js';

const GROEPEN: readonly Tijdlijngroep[] = [
  'melding',
  'contact',
  'plan',
  'plaatsing',
  'besluit',
  'brief',
  'bestand',
  'termijn',
  'delen',
  'gezin',
];

const TOON: Readonly<Record<string, string>> = {
  'termijn-verlopen': 'laat',
  'plaatsing-mislukt': 'laat',
  plaatsing: 'klaar',
  'einde-verzuim': 'klaar',
  'terugkeer-bevestigd': 'klaar',
  gesloten: 'klaar',
};

/** Values of an event that are codes, and the words they have. */
const CODES: Readonly<Record<string, CodeGroep>> = {
  verzuimsoort: 'soort',
  termijn: 'termijn',
  reden: 'sluitreden',
  sluitreden: 'sluitreden',
  plaatsing: 'plaatsingsoort',
  omvang: 'omvang',
  vraag: 'vraagKort',
  deelsBelastbaar: 'jaNee',
  grond: 'grond',
  brief: 'brief',
  wijze: 'wijze',
  doorgegevenDoor: 'doorgever',
  regel: 'regel',
  hoedanigheid: 'delen.hoedanigheid',
};

/** Everything that happened in a dossier, newest first, of one kind or of all. */
export function Tijdlijn({ dossierId }: { dossierId: string }) {
  const { t, taal } = useTekst();
  const [groep, zetGroep] = useState('');
  const [pagina, zetPagina] = useState(1);
  const { data, error, refetch } = useQuery(tijdlijnOptions(dossierId, groep ? [groep] : [], pagina));
  return (
    <div className="zw-stapel">
      <Select
        naam="tijdlijngroep"
        label={t('tijdlijn.toon')}
        waarde={groep}
        onWaarde={(waarde) => {
          zetGroep(waarde);
          zetPagina(1);
        }}
        kies={t('tijdlijn.alles')}
        keuzes={GROEPEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'tijdlijngroep', waarde) }))}
        vrij
      />
      {error && (
        <Alert soort="fout" kop={t('tijdlijn.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={5} />}
      {data?.items.length === 0 && <p className="zw-zacht">{t('tijdlijn.leeg')}</p>}
      {data && (
        <ol className="zw-tijdlijn">
          {data.items.map((een) => (
            <Stap key={een.soort + een.id} gebeurtenis={een} />
          ))}
        </ol>
      )}
      {data && (pagina > 1 || data.volgende) && (
        <div className="zw-rij zw-geen-druk">
          {pagina > 1 && <Button onClick={() => zetPagina(pagina - 1)}>{t('tijdlijn.nieuwer')}</Button>}
          {data.volgende && <Button onClick={() => zetPagina(pagina + 1)}>{t('tijdlijn.ouder')}</Button>}
        </div>
      )}
    </div>
  );
}

function Stap({ gebeurtenis }: { gebeurtenis: Gebeurtenis }) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const { soort, dag, door, tekst } = gebeurtenis;
  return (
    <li className={`zw-tijdlijn__stap zw-tijdlijn__stap--${TOON[soort] ?? 'rustig'}`}>
      <p className="zw-klein zw-zacht">
        <time dateTime={dag}>{formatDag(dag, taal)}</time>, {afstandTerug(t, vandaag, dag)}
        {door && `, ${door}`}
      </p>
      <p>{gebeurtenisZin(t, taal, gebeurtenis)}</p>
      {tekst && <p className="zw-klein zw-zacht zw-eigenwoorden">{tekst}</p>}
    </li>
  );
}

/** What happened, in a sentence; an event without words yet shows its code. */
export function gebeurtenisZin(
  t: TFunction,
  taal: Taal,
  { soort, gegevens }: Pick<Gebeurtenis, 'soort' | 'gegevens'>,
): string {
  const waarden = Object.fromEntries(
    Object.entries(gegevens).map(([naam, waarde]) => [
      naam,
      // A rule has a sentence that counts, and a short name.
      waardeTekst(t, taal, CODES[naam], naam === 'regel' ? `${waarde}-kort` : waarde),
    ]),
  );
  // Some sentences have two forms: with and without a last day, with and without a name.
  const leeg = Object.values(gegevens).includes('') ? `${soort}-leeg` : soort;
  return codeTekst(t, 'tijdlijn', leeg, waarden, codeTekst(t, 'tijdlijn', soort, waarden));
}
