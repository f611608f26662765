import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Regiotabel, Vrijgave } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { SchooljaarKeuze } from '../cijfers/Schooljaar.js';
import { Doorlooptijd } from './Doorlooptijd.js';
import { Kerncijfers } from './Kerncijfers.js';
import { jarenOptions, tabellenOptions, vrijgavenOptions } from './regio.api.js';
import { Regiotabellen } from './Regiotabellen.js';
import { useNamen } from './namen.js';
import { Verloop } from './Verloop.js';
import { Vrijgavenlijst } from './Vrijgavenlijst.js';
import { VraagVrijgave } from './VraagVrijgave.js';
import './regio.css';

/** How the region is doing: only what was released, never a child. */
export function RegioPagina() {
  const { t } = useTekst();
  const { tenant } = useIk();
  const vrijgaven = useQuery(vrijgavenOptions);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={tenant.naam}
        tabTitel={t('nav.regio')}
        onder={<p className="zw-tekst">{t('regio.onder')}</p>}
      />
      {vrijgaven.isPending && <Skeleton rijen={6} />}
      {vrijgaven.error && <LaadFout kop={t('regio.laadFout')} van={vrijgaven} />}
      {vrijgaven.data && (
        <>
          <Dashboard items={vrijgaven.data.items} />
          <VraagVrijgave verzoek={vrijgaven.data.verzoek} />
          <Vrijgavenlijst items={vrijgaven.data.items} />
        </>
      )}
    </div>
  );
}

function Dashboard({ items }: { items: Vrijgave[] }) {
  const { t } = useTekst();
  const navigate = useNavigate({ from: '/regio' });
  const { schooljaar: gevraagd } = useSearch({ from: '/binnen/regio' });
  const jaren = [...new Set(items.map(({ schooljaar }) => schooljaar))].sort().reverse();
  const schooljaar = jaren.find((jaar) => jaar === gevraagd) ?? jaren[0];
  const vrijgave = items.find((een) => een.schooljaar === schooljaar);
  if (!vrijgave || schooljaar === undefined)
    return (
      <Notice kop={t('regio.nogNiet')}>
        <p className="zw-tekst">{t('regio.watKomt')}</p>
      </Notice>
    );
  return (
    <>
      <div className="zw-velden">
        <SchooljaarKeuze
          label={t('cijfers.schooljaar')}
          jaren={jaren}
          waarde={schooljaar}
          onWaarde={(jaar) => void navigate({ search: { schooljaar: jaar } })}
        />
      </div>
      <Herkomst vrijgave={vrijgave} />
      <Cijfers vrijgave={vrijgave} />
    </>
  );
}

/** Of which release the figures are, and who is not in. */
function Herkomst({ vrijgave }: { vrijgave: Vrijgave }) {
  const { t } = useTekst();
  const naam = useNamen();
  const { nummer, peildatum, definitieversie, ontbreekt, volledig } = vrijgave;
  return (
    <>
      <p className="zw-tekst zw-zacht">
        {t('regio.herkomst', { nummer, versie: definitieversie })}{' '}
        {isDag(peildatum) && <DagTekst dag={peildatum} />}. {t('regio.verborgenUitleg')}
      </p>
      {ontbreekt.length > 0 && (
        <Notice kop={t('regio.ontbreekt')}>
          <p>{ontbreekt.map(naam).join(', ')}</p>
          <p className="zw-klein">{t('regio.ontbreektUitleg')}</p>
        </Notice>
      )}
      {!volledig && (
        <Notice kop={t('regio.minder')}>
          <p className="zw-klein">{t('regio.minderUitleg')}</p>
        </Notice>
      )}
    </>
  );
}

function Cijfers({ vrijgave }: { vrijgave: Vrijgave }) {
  const { t } = useTekst();
  const tabellen = useQuery(tabellenOptions(vrijgave.schooljaar, vrijgave.nummer));
  const jaren = useQuery(jarenOptions(vrijgave.nummer));
  if (tabellen.isPending || jaren.isPending) return <Skeleton rijen={8} />;
  if (tabellen.error) return <LaadFout kop={t('regio.laadFout')} van={tabellen} />;
  if (jaren.error) return <LaadFout kop={t('regio.laadFout')} van={jaren} />;
  const per = new Map<string, Regiotabel>(tabellen.data.map((een) => [een.tabel, een]));
  return (
    <>
      <Kerncijfers tabellen={per} jaren={jaren.data} schooljaar={vrijgave.schooljaar} />
      <Verloop jaren={jaren.data} />
      <Doorlooptijd tabel={per.get('doorlooptijd')} nummer={vrijgave.nummer} />
      <Regiotabellen tabellen={per} nummer={vrijgave.nummer} />
    </>
  );
}
