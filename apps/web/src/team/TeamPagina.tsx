import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Werkbord } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { BordTabel } from './BordTabel.js';
import { LastTabel } from './LastTabel.js';
import { MeerOverdragen } from './MeerOverdragen.js';
import { werkbordOptions } from './team.api.js';
import './team.css';

/** The work board of who leads a team: what nobody handles, what is late, what each has in hand; and sharing it out. */
export function TeamPagina() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(werkbordOptions);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('team.titel')}
        onder={<p>{t('team.onder')}</p>}
        acties={
          <>
            <ButtonLink to="/herinneringen">{t('nav.herinneringen')}</ButtonLink>
            <ButtonLink to="/vervanging">{t('team.regelVervanging')}</ButtonLink>
          </>
        }
      />
      {error && (
        <Alert soort="fout" kop={t('team.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={8} />}
      {data && <Bord bord={data} />}
    </div>
  );
}

function Bord({ bord }: { bord: Werkbord }) {
  const { t } = useTekst();
  const [gekozen, zetGekozen] = useState<readonly string[]>([]);
  const { zonderBehandelaar, teLaat, personen } = bord;
  const getoond = new Set([...zonderBehandelaar.items, ...teLaat.items].map(({ id }) => id));
  // What went meanwhile, by this page or a colleague, is no longer chosen.
  const nog = gekozen.filter((id) => getoond.has(id));
  return (
    <>
      <Vlak id="last" kop={t('team.last')} vlak={false}>
        <LastTabel personen={personen} />
      </Vlak>
      <MeerOverdragen
        gekozen={nog}
        kenmerken={new Map([...zonderBehandelaar.items, ...teLaat.items].map((een) => [een.id, een.kenmerk]))}
        klaar={() => zetGekozen([])}
      />
      <div className="zw-team">
        <Vlak
          id="zonder"
          kop={t('team.zonder')}
          bij={<span className="zw-getal">{zonderBehandelaar.aantal}</span>}
          vlak={zonderBehandelaar.items.length === 0}
        >
          <BordTabel
            bijschrift={t('team.zonderTabel')}
            leeg={t('team.leegZonder')}
            dossiers={zonderBehandelaar.items}
            gekozen={nog}
            zetGekozen={zetGekozen}
            voor="zonder"
          />
          {zonderBehandelaar.aantal > zonderBehandelaar.items.length && (
            <p className="zw-team__meer">
              <Link to="/dossiers" search={{ behandelaar: 'geen' }}>
                {t('team.meer', { aantal: zonderBehandelaar.aantal })}
              </Link>
            </p>
          )}
        </Vlak>
        <Vlak
          id="laat"
          kop={t('team.teLaat')}
          bij={<span className="zw-getal">{teLaat.aantal}</span>}
          vlak={teLaat.items.length === 0}
        >
          <BordTabel
            bijschrift={t('team.teLaatTabel')}
            leeg={t('team.leegTeLaat')}
            dossiers={teLaat.items}
            gekozen={nog}
            zetGekozen={zetGekozen}
            voor="laat"
            metBehandelaar
          />
          {teLaat.aantal > teLaat.items.length && (
            <p className="zw-team__meer">
              <Link to="/dossiers" search={{ sort: '-dagenThuis' }}>
                {t('team.meer', { aantal: teLaat.aantal })}
              </Link>
            </p>
          )}
        </Vlak>
      </div>
    </>
  );
}
