import { foutTekst } from '../api/fouttekst.js';
import type { MislukteOpdracht } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { useProbeerOpnieuw } from './wachtrij.api.js';

/** The jobs of the own organisation that failed for good, each with a button to try it again. */
export function MislukteOpdrachten({ mislukt }: { mislukt: MislukteOpdracht[] }) {
  const { t, taal } = useTekst();
  const opnieuw = useProbeerOpnieuw();
  return (
    <Vlak
      id="mislukte-opdrachten"
      kop={t('achtergrond.misluktKop')}
      bij={t('achtergrond.eigen')}
      vlak={mislukt.length === 0}
    >
      {opnieuw.error && (
        <Alert soort="fout" kop={t('achtergrond.nietGeprobeerd')}>
          <p>{foutTekst(t, taal, opnieuw.error)}</p>
        </Alert>
      )}
      {opnieuw.isSuccess && (
        <Alert soort="goed">
          <p>{t('achtergrond.geprobeerd')}</p>
        </Alert>
      )}
      {mislukt.length === 0 ? (
        <p>{t('achtergrond.nietsMislukt')}</p>
      ) : (
        <Table
          bijschrift={t('achtergrond.misluktKop')}
          rijen={mislukt}
          sleutel={({ id }) => id}
          kolommen={[
            {
              id: 'soort',
              kop: t('achtergrond.werk'),
              smal: 'kop',
              cel: ({ soort }) => codeTekst(t, 'opdracht', soort),
            },
            {
              id: 'moment',
              kop: t('achtergrond.wanneer'),
              cel: ({ moment }) => <MomentTekst moment={moment} />,
            },
            { id: 'pogingen', kop: t('achtergrond.pogingen'), getal: true, cel: ({ pogingen }) => pogingen },
            {
              id: 'nummer',
              kop: t('achtergrond.nummer'),
              cel: ({ id }) => <span className="zw-klein zw-getal">{id}</span>,
            },
            {
              id: 'doen',
              kop: t('achtergrond.doen'),
              smal: 'kaal',
              cel: ({ id }) => (
                <Button
                  bezig={opnieuw.isPending}
                  aria-label={t('achtergrond.opnieuwNummer', { nummer: id })}
                  onClick={() => opnieuw.mutate(id)}
                >
                  {t('achtergrond.opnieuw')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Vlak>
  );
}
