import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { DossierRegel } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { leeftijdTekst, schoolTekst } from '../dossiers/weergave.js';
import { useVandaag } from '../schil/ik.js';
import { formatDag, plusDagen } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { useDaad, useTerugdraaien, werklijstOptions, type Daad, type Lijst } from './werklijsten.api.js';

const DADEN: Record<Lijst, readonly Daad[]> = {
  'te-verifieren': ['bevestigen', 'onterecht'],
  'te-bevestigen': ['bevestigen', 'niet-terug'],
};

/** What was just done, in words, and the dossier of it where that can be taken back. */
interface Gedaan {
  tekst: string;
  terug: { id: string; naam: string } | null;
}

/** One list: what the school says, and the answers in the row. After each the next row has the focus. */
export function Werklijst({ lijst }: { lijst: Lijst }) {
  const { t, taal } = useTekst();
  const vraag = useQuery(werklijstOptions(lijst));
  const vandaag = useVandaag();
  const daad = useDaad();
  const terug = useTerugdraaien();
  const [gedaan, zetGedaan] = useState<Gedaan | null>(null);
  const { vak, onthoud } = useVolgendeRij(vraag.data?.items);

  function doe(regel: DossierRegel, nummer: number, welke: Daad) {
    const naam = regel.leerling.naam;
    onthoud(nummer);
    daad.mutate(
      { id: regel.id, daad: welke, vandaag },
      {
        onSuccess: () => {
          // Only a closing can be taken back: a confirmed absence starts clocks that the law and the convenant count.
          const sluit = welke === 'onterecht' || lijst === 'te-bevestigen';
          const terugTeDraaien = sluit && welke !== 'niet-terug';
          zetGedaan({
            tekst: t(`werklijst.gedaan.${lijst}.${welke}`, { naam }),
            terug: terugTeDraaien ? { id: regel.id, naam } : null,
          });
        },
      },
    );
  }
  function draaiTerug({ id, naam }: { id: string; naam: string }) {
    // The button that was pressed goes away: the list itself takes the focus.
    onthoud(-1);
    terug.mutate(
      { id, reden: t('werklijst.terugReden') },
      { onSuccess: () => zetGedaan({ tekst: t('werklijst.teruggedraaid', { naam }), terug: null }) },
    );
  }

  const fout = daad.error ?? terug.error;
  return (
    <div className="zw-stapel" ref={vak} tabIndex={-1} data-focusdoel>
      {gedaan && (
        <Alert soort="goed">
          <div className="zw-rij">
            <p>{gedaan.tekst}</p>
            {gedaan.terug && (
              <Button bezig={terug.isPending} onClick={() => gedaan.terug && draaiTerug(gedaan.terug)}>
                {t('werklijst.ongedaan')}
              </Button>
            )}
          </div>
        </Alert>
      )}
      {fout && (
        <Alert soort="fout" kop={t('werklijst.nietGelukt')}>
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
      <Rijen lijst={lijst} vraag={vraag} bezig={daad.isPending ? daad.variables.id : null} doe={doe} />
    </div>
  );
}

interface RijenProps {
  lijst: Lijst;
  vraag: ReturnType<typeof useQuery<{ items: DossierRegel[]; totaal: number; meer: boolean }>>;
  /** Id of the row in which something is under way. */
  bezig: string | null;
  doe: (regel: DossierRegel, nummer: number, daad: Daad) => void;
}

function Rijen({ lijst, vraag, bezig, doe }: RijenProps) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  if (vraag.isPending) return <Skeleton rijen={6} />;
  if (vraag.error) {
    return (
      <Alert soort="fout" kop={t('dossiers.laadFout')}>
        <p>{foutTekst(t, taal, vraag.error)}</p>
        <p>
          <Button onClick={() => void vraag.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  const { items, totaal, meer } = vraag.data;
  if (items.length === 0) {
    return (
      <EmptyState kop={t(`werklijst.leeg.${lijst}`)}>
        <p>{t('werklijst.leegUitleg')}</p>
      </EmptyState>
    );
  }
  const zegt = ({ eersteVerzuimdag, eersteSignaaldag, eindeVerzuim }: DossierRegel) =>
    t(`werklijst.zegt.${lijst}`, {
      sinds: formatDag(eersteVerzuimdag ?? eersteSignaaldag, taal),
      terug: eindeVerzuim ? formatDag(plusDagen(eindeVerzuim, 1), taal) : '',
    });
  return (
    <>
      <p className="zw-getal" aria-live="polite">
        {t('werklijst.aantal', { count: totaal })}
        {meer && ` ${t('werklijst.eerste', { aantal: items.length })}`}
      </p>
      <Table
        bijschrift={t(`werklijst.lijst.${lijst}`)}
        rijen={items}
        sleutel={({ id }) => id}
        kolommen={[
          {
            id: 'naam',
            kop: t('dossier.leerling'),
            smal: 'kop',
            cel: ({ id, leerling, kenmerk }) => (
              <>
                <Link to="/dossiers/$id" params={{ id }}>
                  {leerling.naam}
                </Link>
                <br />
                <span className="zw-klein zw-zacht">
                  {leeftijdTekst(t, leerling.geboortedatum, vandaag)}, {kenmerk}
                </span>
              </>
            ),
          },
          { id: 'school', kop: t('dossier.school'), cel: ({ school }) => schoolTekst(t, school) },
          { id: 'zegt', kop: t('werklijst.watSchoolZegt'), smal: 'kaal', cel: zegt },
          {
            id: 'doe',
            kop: t('werklijst.uwBesluit'),
            smal: 'kaal',
            cel: (regel) => (
              <div className="zw-rij" data-werkrij={items.indexOf(regel)}>
                {DADEN[lijst].map((welke) => (
                  <Button
                    key={welke}
                    bezig={bezig === regel.id}
                    onClick={() => doe(regel, items.indexOf(regel), welke)}
                    aria-label={`${t(`werklijst.knop.${lijst}.${welke}`)}: ${regel.leerling.naam}`}
                  >
                    {t(`werklijst.knop.${lijst}.${welke}`)}
                  </Button>
                ))}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

/** After a row has gone, the focus goes to the one that took its place; after the last, to the list. */
function useVolgendeRij(items: readonly DossierRegel[] | undefined) {
  const vak = useRef<HTMLDivElement>(null);
  const nummer = useRef<number | null>(null);
  useEffect(() => {
    if (nummer.current === null || !vak.current) return;
    const rijen = vak.current.querySelectorAll('[data-werkrij]');
    const knop = rijen[Math.min(nummer.current, rijen.length - 1)]?.querySelector('button');
    nummer.current = null;
    (knop ?? vak.current).focus();
  }, [items]);
  return {
    vak,
    onthoud: (rij: number) => {
      nummer.current = rij;
    },
  };
}
