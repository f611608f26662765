import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import type { Verwerking } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Chip, Tag } from '../ui/kleinigheden.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
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
      <Verwerkingen />
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

function Verwerkingen() {
  const { t } = useTekst();
  const { betrokkene, pagina = 1 } = useSearch({ from: '/binnen/verwerkingen' });
  const lijst = useQuery(verwerkingenOptions(betrokkene, pagina));
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={10}
      woorden="verwerkingen"
      leegUitleg={betrokkene && t('verwerkingen.leegBetrokkene')}
      zoek={{ betrokkene }}
    >
      {(items, verouderd) => <Tabel verwerkingen={items} verouderd={verouderd} />}
    </Lijst>
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
