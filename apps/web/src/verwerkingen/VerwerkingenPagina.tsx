import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Verwerking } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Chip, Skeleton, Tag } from '../ui/kleinigheden.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { TextField } from '../ui/velden.js';
import { Betrokkenen } from './Betrokkenen.js';
import { Toestand } from './Toestand.js';
import { PER_PAGINA, verwerkingenOptions } from './verwerkingen.api.js';
import './verwerkingen.css';
import { verwerkingZin } from './zin.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The log: who did what with whose data, for which purpose, and whether it is sealed. */
export function VerwerkingenPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('verwerkingen.titel')} onder={<p>{t('verwerkingen.onder')}</p>} />
      <Filter />
      <Lijst />
      <Toestand />
    </div>
  );
}

function Filter() {
  const { t } = useTekst();
  const navigate = useNavigate({ from: '/verwerkingen' });
  const { betrokkene } = useSearch({ from: '/binnen/verwerkingen' });
  const [tekst, zetTekst] = useState('');
  const [fout, zetFout] = useState<string>();
  if (betrokkene) {
    return (
      <div className="zw-rij">
        <Chip
          naam={t('verwerkingen.betrokkene')}
          waarde={betrokkene}
          verwijder={() => void navigate({ search: {} })}
        />
      </div>
    );
  }
  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const gezocht = tekst.trim();
    const goed = UUID.test(gezocht);
    zetFout(goed ? undefined : t('verwerkingen.geenNummer'));
    if (goed) void navigate({ search: { betrokkene: gezocht.toLowerCase() } });
    else document.getElementById('betrokkene')?.focus();
  }
  return (
    <form noValidate onSubmit={verstuur} className="zw-logfilter zw-geen-druk">
      <TextField
        naam="betrokkene"
        label={t('verwerkingen.zoekBetrokkene')}
        uitleg={t('verwerkingen.zoekUitleg')}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={fout}
        optioneel
      />
      <Button type="submit">{t('verwerkingen.zoek')}</Button>
    </form>
  );
}

function Lijst() {
  const { t, taal } = useTekst();
  const { betrokkene, pagina = 1 } = useSearch({ from: '/binnen/verwerkingen' });
  const lijst = useQuery(verwerkingenOptions(betrokkene, pagina));
  if (lijst.isPending) return <Skeleton rijen={10} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('verwerkingen.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  const { items, volgende } = lijst.data;
  if (items.length === 0) {
    return (
      <EmptyState kop={t('verwerkingen.leeg')}>
        <p>{t(betrokkene ? 'verwerkingen.leegBetrokkene' : 'verwerkingen.leegUitleg')}</p>
      </EmptyState>
    );
  }
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Tabel verwerkingen={items} verouderd={lijst.isPlaceholderData} />
      <Pagination
        label={t('verwerkingen.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ betrokkene, pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}

function Tabel({ verwerkingen, verouderd }: { verwerkingen: Verwerking[]; verouderd: boolean }) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('verwerkingen.tabel')}
      className="zw-log"
      rijen={verwerkingen}
      sleutel={({ id }) => id}
      verouderd={verouderd}
      kolommen={[
        {
          id: 'moment',
          kop: t('verwerkingen.wanneer'),
          smal: 'kaal',
          cel: ({ moment }) => <MomentTekst moment={moment} />,
        },
        {
          id: 'wat',
          kop: t('verwerkingen.wat'),
          smal: 'kop',
          cel: (verwerking) => (
            <>
              <p>{verwerkingZin(t, verwerking)}</p>
              <Waarom verwerking={verwerking} />
            </>
          ),
        },
        {
          id: 'wie',
          kop: t('verwerkingen.betrokkenen'),
          cel: ({ betrokkenen, aantal }) => <Betrokkenen betrokkenen={betrokkenen} aantal={aantal} />,
        },
        {
          id: 'zegel',
          kop: t('verwerkingen.zegel'),
          cel: ({ gezegeld }) => (
            <Tag toon={gezegeld ? 'klaar' : 'gewoon'}>
              {t(gezegeld ? 'verwerkingen.gezegeld' : 'verwerkingen.nogNietGezegeld')}
            </Tag>
          ),
        },
      ]}
    />
  );
}

function Waarom({ verwerking: { doel, grondslag } }: { verwerking: Verwerking }) {
  const { t } = useTekst();
  const delen = [
    doel && t('verwerkingen.doel', { doel }),
    grondslag && t('verwerkingen.grondslag', { grondslag }),
  ];
  return <p className="zw-klein zw-zacht">{delen.filter(Boolean).join(' · ')}</p>;
}
