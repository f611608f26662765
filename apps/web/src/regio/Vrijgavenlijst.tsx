import { useState } from 'react';
import type { Vrijgave } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Notice } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { useMaakOpenbaar } from './regio.api.js';

/** All releases, and which of them everybody may see. */
export function Vrijgavenlijst({ items }: { items: Vrijgave[] }) {
  const { t } = useTekst();
  const [wil, setWil] = useState<number | null>(null);
  const openbaar = useMaakOpenbaar();
  if (items.length === 0) return null;
  return (
    <Vlak id="vrijgaven" kop={t('regio.vrijgaven')} vlak={false}>
      <div className="zw-vlak__inhoud">
        <p className="zw-tekst">{t('regio.vrijgavenUitleg')}</p>
        <p>
          <a href="/api/v1/regio/schooljaren/bestand?vorm=ods&van=2017-2018&tot=2019-2020" download>
            {t('regio.evaluatie')}
          </a>
        </p>
      </div>
      {wil !== null && (
        <div className="zw-vlak__inhoud">
          <Notice kop={t('regio.zeker', { nummer: wil })}>
            <p>{t('regio.zekerUitleg')}</p>
            <Button
              soort="primair"
              bezig={openbaar.isPending}
              onClick={() => openbaar.mutate(wil, { onSuccess: () => setWil(null) })}
            >
              {t('regio.maakOpenbaar')}
            </Button>{' '}
            <Button onClick={() => setWil(null)}>{t('algemeen.annuleren')}</Button>
          </Notice>
        </div>
      )}
      <Table
        bijschrift={t('regio.vrijgaven')}
        rijen={items}
        sleutel={({ nummer }) => String(nummer)}
        kolommen={[
          { id: 'nummer', kop: t('regio.nummer'), smal: 'kop', cel: ({ nummer }) => nummer },
          { id: 'jaar', kop: t('cijfers.schooljaar'), cel: ({ schooljaar }) => schooljaar },
          {
            id: 'peildatum',
            kop: t('regio.geteldTot'),
            cel: ({ peildatum }) => isDag(peildatum) && <DagTekst dag={peildatum} />,
          },
          { id: 'verborgen', kop: t('regio.verborgen'), getal: true, cel: verborgenVan },
          {
            id: 'bestand',
            kop: t('regio.bestand'),
            cel: ({ nummer }) => (
              <a
                href={`/api/v1/regio/vrijgaven/${String(nummer)}/bestand?vorm=ods`}
                download
                aria-label={t('regio.bestandVan', { nummer })}
              >
                ODS
              </a>
            ),
          },
          {
            id: 'openbaar',
            kop: t('regio.openbaar'),
            cel: ({ nummer, openbaarOp }) =>
              openbaarOp ? (
                t('regio.isOpenbaar')
              ) : (
                <Button
                  soort="stil"
                  aria-label={t('regio.maakOpenbaarNummer', { nummer })}
                  onClick={() => setWil(nummer)}
                >
                  {t('regio.maakOpenbaar')}
                </Button>
              ),
          },
        ]}
      />
    </Vlak>
  );
}

function verborgenVan({ verborgen, getoond }: Vrijgave) {
  return (
    <span className="zw-getal">
      {verborgen} / {verborgen + getoond}
    </span>
  );
}
