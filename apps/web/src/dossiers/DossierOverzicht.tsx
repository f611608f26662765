import type { Dossier, Termijn, TermijnStatus } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { formatDatum } from '../tijd/datum.js';
import { Gegevens, Tag, Vlak, type TagToon } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Table } from '../ui/Table.js';
import { NotitieSchrijver } from '../notities/NotitieSchrijver.js';
import { OverdraagFormulier } from './OverdraagFormulier.js';
import { Tijdlijn } from './Tijdlijn.js';
import type { DeelProps } from './deel.js';
import { Ladder } from './Ladder.js';
import { schoolTekst } from './weergave.js';

/** Terms and facts beside what happened. */
export function DossierOverzicht({ dossier, etag, gedaan }: DeelProps) {
  const { t } = useTekst();
  return (
    <div className="zw-twee">
      <div className="zw-stapel zw-stapel--ruim">
        <NotitieSchrijver dossier={dossier} gedaan={gedaan} />
        <Vlak id="termijnen" kop={t('dossier.termijnen')} vlak={dossier.termijnen.length === 0}>
          {dossier.termijnen.length === 0 ? (
            <p className="zw-zacht">{t('dossier.geenTermijnen')}</p>
          ) : (
            <Termijnen termijnen={dossier.termijnen} />
          )}
        </Vlak>
        <Vlak id="gegevens" kop={t('dossier.gegevens')}>
          <Feiten dossier={dossier} />
          <OverdraagFormulier
            key={dossier.behandelaar?.id ?? 'geen'}
            dossier={dossier}
            etag={etag}
            gedaan={gedaan}
          />
        </Vlak>
        {dossier.status !== 'te-verifieren' && <Ladder dossier={dossier} gedaan={gedaan} />}
      </div>
      <Vlak id="tijdlijn" kop={t('dossier.tijdlijn')} bij={t('dossier.nieuwsteEerst')}>
        <Tijdlijn dossierId={dossier.id} />
      </Vlak>
    </div>
  );
}

const TERMIJN_TOON: Record<TermijnStatus, TagToon> = {
  open: 'gewoon',
  gehaald: 'klaar',
  verlopen: 'laat',
  vervallen: 'gewoon',
};

function Termijnen({ termijnen }: { termijnen: Termijn[] }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <Table
      bijschrift={t('dossier.termijnenTabel')}
      sleutel={(termijn) => termijn.id}
      rijen={[...termijnen].sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))}
      kolommen={[
        {
          id: 'soort',
          kop: t('dossier.termijn'),
          smal: 'kop',
          cel: (termijn) => <span className="zw-vet">{codeTekst(t, 'termijn', termijn.soort)}</span>,
        },
        { id: 'begin', kop: t('dossier.begint'), cel: (termijn) => <DagTekst dag={termijn.begin} /> },
        {
          id: 'uiterlijk',
          kop: t('dossier.uiterlijk'),
          cel: (termijn) => <DagTekst dag={termijn.uiterlijk} />,
        },
        {
          id: 'stand',
          kop: t('dossier.stand'),
          cel: (termijn) =>
            termijn.status === 'open' ? (
              <AfstandTag vandaag={vandaag} uiterlijk={termijn.uiterlijk} />
            ) : (
              <Tag toon={TERMIJN_TOON[termijn.status]}>{codeTekst(t, 'termijnStatus', termijn.status)}</Tag>
            ),
        },
      ]}
    />
  );
}

function Feiten({ dossier }: { dossier: Dossier }) {
  const { t, taal } = useTekst();
  const { leerling, kenmerk, kenmerken, eersteVerzuimdag, eindeVerzuim } = dossier;
  const { vorige, volgende } = dossier;
  const oudeKenmerken = kenmerken.filter((een) => een !== kenmerk);
  return (
    <Gegevens
      regels={[
        [t('dossier.geboren'), formatDatum(leerling.geboortedatum, taal)],
        [t('dossier.leerplichtig'), leerling.leerplichtig ? t('algemeen.ja') : t('algemeen.nee')],
        [t('dossier.gemeentecode'), leerling.gemeentecode],
        [t('dossier.school'), schoolTekst(t, dossier.school)],
        [t('dossier.soort'), codeTekst(t, 'soort', dossier.soort)],
        [t('dossier.eersteSignaal'), <DagTekst key="s" dag={dossier.eersteSignaaldag} />],
        ...(eersteVerzuimdag
          ? [
              [t('dossier.eersteVerzuimdag'), <DagTekst key="v" dag={eersteVerzuimdag} />] as [
                string,
                React.ReactNode,
              ],
            ]
          : []),
        ...(eindeVerzuim
          ? [
              [t('dossier.eindeVerzuim'), <DagTekst key="e" dag={eindeVerzuim} />] as [
                string,
                React.ReactNode,
              ],
            ]
          : []),
        ...(oudeKenmerken.length > 0
          ? [[t('dossier.ookBekendAls'), oudeKenmerken.join(', ')] as [string, React.ReactNode]]
          : []),
        ...(vorige
          ? [[t('dossier.vorige'), <Ander key="o" {...vorige} />] as [string, React.ReactNode]]
          : []),
        ...(volgende
          ? [[t('dossier.volgende'), <Ander key="n" {...volgende} />] as [string, React.ReactNode]]
          : []),
      ]}
    />
  );
}

function Ander({ id, kenmerk }: { id: string; kenmerk: string }) {
  return (
    <Link to="/dossiers/$id" params={{ id }}>
      {kenmerk}
    </Link>
  );
}
