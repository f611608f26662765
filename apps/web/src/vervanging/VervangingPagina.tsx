import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Vervanging } from '../api/types.js';
import { behandelaarsOptions } from '../dossiers/dossiers.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { mag, TEAM_ROLLEN } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { Select, TextField } from '../ui/velden.js';
import { useBeeindigen, useRegelen, vervangingenOptions } from './vervanging.api.js';

/** Who stands in for whom, and arranging it: for oneself, or for the team by who leads it. */
export function VervangingPagina() {
  const { t } = useTekst();
  const [gedaan, zetGedaan] = useState<string | null>(null);
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('vervanging.titel')} onder={<p>{t('vervanging.onder')}</p>} />
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      <Lijst gedaan={zetGedaan} />
      <Regelen gedaan={zetGedaan} />
    </div>
  );
}

function Lijst({ gedaan }: { gedaan: (wat: string) => void }) {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(vervangingenOptions);
  const beeindigen = useBeeindigen();
  if (error)
    return (
      <Alert soort="fout" kop={t('vervanging.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  if (!data) return <Skeleton rijen={3} />;
  if (data.length === 0)
    return (
      <EmptyState kop={t('vervanging.bestaat')}>
        <p>{t('vervanging.bestaatUitleg')}</p>
      </EmptyState>
    );
  const beeindig = ({ id }: Vervanging) =>
    beeindigen.mutate(id, { onSuccess: () => gedaan(t('vervanging.beeindigd')) });
  return (
    <Vlak id="vervangingen" kop={t('vervanging.nu')} vlak={false}>
      {beeindigen.error && (
        <Alert soort="fout" kop={t('vervanging.nietBeeindigd')}>
          <p>{foutTekst(t, taal, beeindigen.error)}</p>
        </Alert>
      )}
      <Table
        bijschrift={t('vervanging.lijst')}
        sleutel={(een) => een.id}
        rijen={data}
        kolommen={[
          { id: 'wie', kop: t('vervanging.vervangenen'), smal: 'kop', cel: (een) => een.vervangene.naam },
          { id: 'door', kop: t('vervanging.vervanger'), cel: (een) => een.vervanger.naam },
          {
            id: 'periode',
            kop: t('vervanging.periode'),
            cel: (een) => (
              <>
                <DagTekst dag={een.van} /> {t('algemeen.tot')} <DagTekst dag={een.tot} />
              </>
            ),
          },
          {
            id: 'stand',
            kop: t('vervanging.stand'),
            cel: ({ status }) => (
              <Tag toon={status === 'loopt' ? 'accent' : 'gewoon'}>
                {codeTekst(t, 'vervanging.status', status)}
              </Tag>
            ),
          },
          {
            id: 'beeindig',
            kop: t('vervanging.beeindig'),
            smal: 'kaal',
            cel: (een) =>
              (een.status === 'loopt' || een.status === 'komt') && (
                <Button
                  soort="stil"
                  bezig={beeindigen.isPending}
                  aria-label={`${t('vervanging.beeindig')}: ${een.vervangene.naam}`}
                  onClick={() => beeindig(een)}
                >
                  {t('vervanging.beeindig')}
                </Button>
              ),
          },
        ]}
      />
    </Vlak>
  );
}

function Regelen({ gedaan }: { gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const { id, rollen } = useIk();
  const { data: collegas = [] } = useQuery(behandelaarsOptions);
  const regelen = useRegelen();
  const formulier = useFormulier(regelen.error);
  const leeg = { vervangeneId: id, vervangerId: '', van: vandaag, tot: '' };
  const [waarde, zetWaarde] = useState(leeg);
  const zet = (deel: Partial<typeof leeg>) => zetWaarde({ ...waarde, ...deel });
  const keuzes = collegas.map((een) => ({ waarde: een.id, tekst: een.naam }));
  const verstuur = () => {
    const { vervangerId, van, tot } = waarde;
    const mag = formulier.mag([
      !vervangerId && { veld: 'vervangerId', melding: t('vervanging.kiesVervanger') },
      !isDag(van) && { veld: 'van', melding: t('vervanging.vulDag') },
      !isDag(tot) && { veld: 'tot', melding: t('vervanging.vulDag') },
    ]);
    if (!mag) return;
    regelen.mutate(waarde, {
      onSuccess: () => {
        const naam = collegas.find((een) => een.id === vervangerId)?.naam ?? '';
        gedaan(t('vervanging.geregeld', { naam }));
        zetWaarde(leeg);
      },
    });
  };
  return (
    <Vlak id="regelen" kop={t('vervanging.kop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('vervanging.mislukt')}
        knop={t('vervanging.knop')}
        bezig={regelen.isPending}
        naast={<ButtonLink to="/vandaag">{t('algemeen.annuleren')}</ButtonLink>}
        onVerstuur={verstuur}
      >
        {mag(rollen, TEAM_ROLLEN) && (
          <Select
            naam="vervangeneId"
            label={t('vervanging.vervangene')}
            waarde={waarde.vervangeneId}
            onWaarde={(vervangeneId) => zet({ vervangeneId })}
            keuzes={keuzes}
            fout={formulier.fout('vervangeneId')}
          />
        )}
        <Select
          naam="vervangerId"
          label={t('vervanging.vervanger')}
          waarde={waarde.vervangerId}
          onWaarde={(vervangerId) => zet({ vervangerId })}
          kies={t('vervanging.kiesVervanger')}
          keuzes={keuzes.filter((een) => een.waarde !== waarde.vervangeneId)}
          fout={formulier.fout('vervangerId')}
        />
        <TextField
          naam="van"
          type="date"
          label={t('vervanging.van')}
          waarde={waarde.van}
          onWaarde={(van) => zet({ van })}
          fout={formulier.fout('van')}
        />
        <TextField
          naam="tot"
          type="date"
          label={t('vervanging.tot')}
          waarde={waarde.tot}
          onWaarde={(tot) => zet({ tot })}
          min={vandaag}
          fout={formulier.fout('tot')}
        />
      </Formulier>
    </Vlak>
  );
}
