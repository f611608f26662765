import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schoolvakantie } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Lijst } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { KalenderKeuze } from './KalenderKeuze.js';
import { KalenderProef } from './KalenderProef.js';
import { PER_PAGINA, schoolvakantiesOptions, type Kalenderkeuze } from './rekenregels.api.js';

/** The school holidays by which schoolweken are counted: see them, and take over another calendar after seeing what it does. */
export function SchoolvakantiesPagina() {
  const { t } = useTekst();
  const [keuze, zetKeuze] = useState<Kalenderkeuze | null>(null);
  const [klaar, zetKlaar] = useState(false);
  const kies = (nieuw: Kalenderkeuze | null) => {
    zetKlaar(false);
    zetKeuze(nieuw);
  };
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('schoolvakanties.titel')}
        onder={<p className="zw-tekst">{t('schoolvakanties.onder')}</p>}
        acties={<Button onClick={() => kies({ soort: 'startset' })}>{t('schoolvakanties.startset')}</Button>}
      />
      {klaar && (
        <Alert soort="goed">
          <p>{t('schoolvakanties.klaar')}</p>
        </Alert>
      )}
      {keuze ? (
        <KalenderProef
          keuze={keuze}
          annuleer={() => kies(null)}
          klaar={() => {
            kies(null);
            zetKlaar(true);
          }}
        />
      ) : (
        <KalenderKeuze kies={kies} />
      )}
      <Kalenders />
    </div>
  );
}

function Kalenders() {
  const { t } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/instellingen/schoolvakanties' });
  const lijst = useQuery(schoolvakantiesOptions(pagina));
  return (
    <Lijst lijst={lijst} pagina={pagina} perPagina={PER_PAGINA} bots={6} woorden="schoolvakanties">
      {(vakanties) =>
        jarenVan(vakanties).map(([jaar, eigen]) => (
          <Vlak key={jaar} id={`jaar-${jaar}`} kop={t('schoolvakanties.jaar', { jaar })} vlak={false}>
            <Vakanties jaar={jaar} vakanties={eigen} />
          </Vlak>
        ))
      }
    </Lijst>
  );
}

/** The holidays by school year, in the order of the list. */
function jarenVan(vakanties: readonly Schoolvakantie[]): [string, Schoolvakantie[]][] {
  const jaren = [...new Set(vakanties.map(({ schooljaar }) => schooljaar))];
  return jaren.map((jaar) => [jaar, vakanties.filter(({ schooljaar }) => schooljaar === jaar)]);
}

function Vakanties({ jaar, vakanties }: { jaar: string; vakanties: readonly Schoolvakantie[] }) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('schoolvakanties.tabel', { jaar })}
      rijen={vakanties}
      sleutel={({ id }) => id}
      kolommen={[
        { id: 'naam', kop: t('schoolvakanties.naam'), smal: 'kop', cel: ({ naam }) => naam },
        { id: 'begin', kop: t('schoolvakanties.begin'), cel: ({ begin }) => <DagTekst dag={begin} /> },
        { id: 'einde', kop: t('schoolvakanties.einde'), cel: ({ einde }) => <DagTekst dag={einde} /> },
        {
          id: 'van',
          kop: t('schoolvakanties.van'),
          cel: ({ brin }) => brin ?? t('schoolvakanties.regio'),
        },
        { id: 'bron', kop: t('schoolvakanties.bron'), cel: ({ bron }) => <span lang="nl">{bron}</span> },
      ]}
    />
  );
}
