import type { Planinhoud } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Gegevens, Tag } from '../ui/kleinigheden.js';
import { Table } from '../ui/Table.js';
import { isLeeg, type Sectie, type Sectiewaarde, sectieVan } from './plan.js';
import { RoosterLezen } from './RoosterLezen.js';
import { getalTekst } from './sectietekst.js';

/** One part of the plan, as parents and leerling read it. */
export function SectieLezen({ sectie, plan }: { sectie: Sectie; plan: Planinhoud }) {
  const { t } = useTekst();
  if (isLeeg(sectieVan(plan, sectie))) return <p className="zw-zacht">{t(`plan.leeg.${sectie}`)}</p>;
  switch (sectie) {
    case 'ouders':
      return <Stem tekst={plan.stemOuders} />;
    case 'leerling':
      return <Leerling plan={plan} />;
    case 'doelen':
      return <Doelen doelen={plan.doelen} />;
    case 'afspraken':
      return (
        <ul className="zw-plan__lijst">
          {plan.afspraken.map(({ id, tekst, met }) => (
            <li key={id}>
              {tekst}
              {met && <span className="zw-zacht"> {t('plan.metWie', { met })}</span>}
            </li>
          ))}
        </ul>
      );
    case 'rooster':
      return <RoosterLezen rooster={plan.rooster} />;
    case 'arrangement':
      return plan.arrangement && <Arrangement deel={plan.arrangement} />;
    case 'evaluaties':
      return <Evaluaties evaluaties={plan.evaluaties} />;
  }
}

function Stem({ tekst }: { tekst: string }) {
  return <p className="zw-plan__stem">{tekst}</p>;
}

function Leerling({ plan: { stemLeerling, gehoord, nietGehoordReden } }: { plan: Sectiewaarde }) {
  const { t } = useTekst();
  return (
    <>
      {stemLeerling && <Stem tekst={stemLeerling} />}
      {gehoord && (
        <p className="zw-klein">
          {t('plan.gehoordKort')} <DagTekst dag={gehoord.datum} />. {gehoord.hoe}, {gehoord.door}.
        </p>
      )}
      {nietGehoordReden && <p className="zw-klein">{t('plan.nietGehoord', { reden: nietGehoordReden })}</p>}
    </>
  );
}

function Doelen({ doelen }: { doelen: Planinhoud['doelen'] }) {
  const { t } = useTekst();
  return (
    <ol className="zw-plan__doelen">
      {doelen.map(({ id, tekst, bereiktAls, status }) => (
        <li key={id}>
          <p>
            <span className="zw-vet">{tekst}</span>{' '}
            {status !== 'open' && (
              <Tag toon={status === 'bereikt' ? 'klaar' : 'gewoon'}>
                {codeTekst(t, 'plan.doelstand', status)}
              </Tag>
            )}
          </p>
          {bereiktAls && <p className="zw-zacht">{t('plan.zoZienWe', { bereiktAls })}</p>}
        </li>
      ))}
    </ol>
  );
}

function Arrangement({ deel }: { deel: NonNullable<Planinhoud['arrangement']> }) {
  const { t, taal } = useTekst();
  const { urenSchool, school, urenZorg, aanbieder, betaler, van, tot, toelichting } = deel;
  const bij = (naam: string) => (naam ? `, ${naam}` : '');
  return (
    <>
      <Gegevens
        regels={[
          [t('plan.school'), t('plan.urenPerWeek', { uren: getalTekst(taal, urenSchool) }) + bij(school)],
          [t('plan.zorg'), t('plan.urenPerWeek', { uren: getalTekst(taal, urenZorg) }) + bij(aanbieder)],
          ...(betaler ? [[t('plan.betaler'), betaler] as [string, string]] : []),
          [t('plan.begint'), <DagTekst key="van" dag={van} />],
          [t('plan.eindigt'), tot ? <DagTekst key="tot" dag={tot} /> : t('plan.nogOnbekend')],
        ]}
      />
      {toelichting && <p className="zw-plan__woorden">{toelichting}</p>}
    </>
  );
}

function Evaluaties({ evaluaties }: { evaluaties: Planinhoud['evaluaties'] }) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('plan.sectie.evaluaties')}
      sleutel={({ id }) => id}
      rijen={evaluaties}
      kolommen={[
        {
          id: 'dag',
          kop: t('plan.wanneer'),
          // One element: on a phone the cell is a grid of heading and value.
          cel: ({ gepland, gehouden }) => (
            <span>
              <DagTekst dag={gehouden ?? gepland} />{' '}
              <Tag toon={gehouden ? 'klaar' : 'gewoon'}>
                {gehouden ? t('plan.isGehouden') : t('plan.isGepland')}
              </Tag>
            </span>
          ),
        },
        {
          id: 'bevindingen',
          kop: t('plan.bevindingen'),
          cel: ({ bevindingen }) => <span className="zw-plan__woorden">{bevindingen || '–'}</span>,
        },
        {
          id: 'vervolg',
          kop: t('plan.vervolg'),
          cel: ({ vervolg }) => <span className="zw-plan__woorden">{vervolg || '–'}</span>,
        },
      ]}
    />
  );
}
