import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Klokdaad, Termijningreep, TermijnStatus, Termijnuitleg } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { formatDag, formatMoment } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Tag, Vlak, type TagToon } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { IngreepFormulier } from './IngreepFormulier.js';
import { regelTekst } from './regeltekst.js';
import { useIntrekken } from './termijnen.api.js';

interface Props extends Pick<DeelProps, 'dossier' | 'gedaan'> {
  termijn: Termijnuitleg;
}

/** One date of the dossier. */
export function EenTermijn({ dossier, termijn, gedaan }: Props) {
  const { t, taal } = useTekst();
  const [daad, zetDaad] = useState<Klokdaad | null>(null);
  const { begin, uiterlijk, regel, ingrepen, wijzigingen, kan } = termijn;
  return (
    <Vlak
      id={`termijn-${termijn.id}`}
      kop={codeTekst(t, 'termijn', termijn.soort)}
      bij={<Stand termijn={termijn} />}
    >
      <Gegevens
        regels={[
          [t('termijnen.begint'), <DagTekst key="b" dag={begin} />],
          [t('termijnen.uiterlijk'), <DagTekst key="u" dag={uiterlijk} />],
          [t('termijnen.waarom'), regelTekst(t, taal, regel)],
        ]}
      />
      <p className="zw-klein zw-zacht">
        {t('termijnen.bron')}: <span lang="nl">{regel.bron}</span> (
        {t('termijnen.versie', { versie: regel.versie })})
      </p>
      <Stil termijn={termijn} />
      {wijzigingen.length > 0 && <Wijzigingen wijzigingen={wijzigingen} />}
      {ingrepen.length > 0 && (
        <>
          <h3>{t('termijnen.ingrepen')}</h3>
          <ul className="zw-stapel">
            {ingrepen.map((ingreep) => (
              <EenIngreep key={ingreep.id} {...{ dossier, termijn, ingreep, gedaan }} />
            ))}
          </ul>
        </>
      )}
      {kan.length > 0 && daad === null && (
        <div className="zw-rij zw-geen-druk">
          {kan.map((een) => (
            <Button
              key={een}
              aria-label={`${t(`termijnen.${een}`)}: ${codeTekst(t, 'termijn', termijn.soort)}`}
              onClick={() => zetDaad(een)}
            >
              {t(`termijnen.${een}`)}
            </Button>
          ))}
        </div>
      )}
      {daad && <IngreepFormulier {...{ dossier, termijn, daad, gedaan }} sluit={() => zetDaad(null)} />}
    </Vlak>
  );
}

const TOON: Record<TermijnStatus, TagToon> = {
  open: 'gewoon',
  gehaald: 'klaar',
  verlopen: 'laat',
  vervallen: 'gewoon',
};

function Stand({ termijn: { status, uiterlijk } }: { termijn: Termijnuitleg }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <span className="zw-rij">
      <Tag toon={TOON[status]}>{codeTekst(t, 'termijnStatus', status)}</Tag>
      {(status === 'open' || status === 'verlopen') && <AfstandTag vandaag={vandaag} uiterlijk={uiterlijk} />}
    </span>
  );
}

/** That the clock stands still, and what that would come to. */
function Stil({ termijn: { ingrepen, alsNuHervat } }: { termijn: Termijnuitleg }) {
  const { t, taal } = useTekst();
  const open = ingrepen.find(
    ({ ingreep, tot, ingetrokkenOp }) => ingreep === 'opschorting' && tot === null && ingetrokkenOp === null,
  );
  if (!open) return null;
  return (
    <p>
      <Tag toon="nadert">{t('termijnen.staatStil', { dag: formatDag(open.van, taal) })}</Tag>{' '}
      {alsNuHervat && t('termijnen.alsNuHervat', { dag: formatDag(alsNuHervat, taal) })}
    </p>
  );
}

function Wijzigingen({ wijzigingen }: Pick<Termijnuitleg, 'wijzigingen'>) {
  const { t, taal } = useTekst();
  return (
    <>
      <h3>{t('termijnen.wijzigingen')}</h3>
      <ul>
        {wijzigingen.map(({ van, naar, reden, door, moment }) => (
          <li key={`${moment}-${van}`}>
            {t('termijnen.wijziging', {
              van: formatDag(van, taal),
              naar: formatDag(naar, taal),
              reden: codeTekst(t, 'termijnreden', reden),
            })}{' '}
            <span className="zw-klein zw-zacht">
              {door
                ? t('termijnen.doorOp', { door, moment: formatMoment(moment, taal) })
                : t('termijnen.vanzelf', { moment: formatMoment(moment, taal) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function EenIngreep({ dossier, termijn, ingreep, gedaan }: Props & { ingreep: Termijningreep }) {
  const { t, taal } = useTekst();
  const intrekken = useIntrekken(dossier.id, termijn.id);
  const { reden, toelichting, door, vastgelegdOp, ingetrokkenOp } = ingreep;
  const wat = useIngreepTekst(ingreep);
  return (
    <li>
      <p>
        {wat} {ingetrokkenOp && <Tag>{t('termijnen.ingetrokken')}</Tag>}
      </p>
      <p className="zw-klein zw-zacht">
        {codeTekst(t, 'ingreepreden', reden)}.{' '}
        {t('termijnen.doorOp', { door, moment: formatMoment(vastgelegdOp, taal) })}
      </p>
      {toelichting && <p>{toelichting}</p>}
      {intrekken.error && (
        <Alert soort="fout" kop={t('termijnen.mislukt')}>
          <p>{foutTekst(t, taal, intrekken.error)}</p>
        </Alert>
      )}
      {!ingetrokkenOp && dossier.status !== 'gesloten' && (
        <Button
          soort="stil"
          bezig={intrekken.isPending}
          aria-label={`${t('termijnen.intrekken')}: ${wat}`}
          onClick={() =>
            intrekken.mutate(ingreep.id, { onSuccess: () => gedaan(t('termijnen.ingetrokkenGedaan')) })
          }
        >
          {t('termijnen.intrekken')}
        </Button>
      )}
    </li>
  );
}

function useIngreepTekst({ ingreep, van, tot, dagen }: Termijningreep): string {
  const { t, taal } = useTekst();
  if (ingreep === 'verlenging') return t('termijnen.verlengd', { count: dagen ?? 0 });
  const eerste = formatDag(van, taal);
  return tot === null
    ? t('termijnen.opgeschortOpen', { van: eerste })
    : t('termijnen.opgeschort', { van: eerste, tot: formatDag(tot, taal) });
}
