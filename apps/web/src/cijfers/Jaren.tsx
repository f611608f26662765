import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cijferjaar } from '../api/types.js';
import { Grafiek } from '../grafieken/Grafiek.js';
import { Kolommen } from '../grafieken/Kolommen.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { jarenOptions, useZetVast } from './cijfers.api.js';

/** The own school years beside each other, and which of them are set down. */
export function Jaren() {
  const { t } = useTekst();
  const jaren = useQuery(jarenOptions);
  if (jaren.isPending) return <Skeleton rijen={4} />;
  if (jaren.error) return <LaadFout kop={t('cijfers.laadFout')} van={jaren} />;
  return (
    <>
      <Grafiek
        id="jaren"
        kop={t('cijfers.naastElkaar.jaren')}
        uitleg={t('cijfers.naastElkaar.jarenUitleg')}
        beeld={
          <Kolommen
            wat={t('cijfers.naastElkaar.jaren')}
            breed={720}
            punten={jaren.data.map(({ schooljaar, aantal }) => ({
              naam: schooljaar,
              kort: `'${schooljaar.slice(2, 4)}`,
              waarde: aantal,
            }))}
          />
        }
        tabel={<Jarentabel jaren={jaren.data} />}
      />
      <Vastzetten jaren={jaren.data} />
    </>
  );
}

const van = ({ verdelingen }: Cijferjaar, naam: string, waarde: string): number =>
  verdelingen.find((een) => een.naam === naam)?.waarden.find((een) => een.waarde === waarde)?.aantal ?? 0;

function Jarentabel({ jaren }: { jaren: readonly Cijferjaar[] }) {
  const { t } = useTekst();
  const getal = (id: string, kop: string, waarde: (jaar: Cijferjaar) => number) => ({
    ...{ id, kop, getal: true },
    cel: (jaar: Cijferjaar) => <span className="zw-getal">{waarde(jaar)}</span>,
  });
  return (
    <Table
      bijschrift={t('cijfers.naastElkaar.jaren')}
      rijen={jaren}
      sleutel={({ schooljaar }) => schooljaar}
      kolommen={[
        { id: 'jaar', kop: t('cijfers.naastElkaar.jaar'), smal: 'kop', cel: ({ schooljaar }) => schooljaar },
        getal('aantal', t('cijfers.naastElkaar.langdurig'), ({ aantal }) => aantal),
        getal('binnen', t('cijfers.naastElkaar.binnenZes'), (jaar) =>
          van(jaar, 'uitkomst', 'binnen-6-weken'),
        ),
        getal('nog', t('cijfers.naastElkaar.nogThuis'), (jaar) => van(jaar, 'uitkomst', 'nog-thuis')),
        getal('langer', t('cijfers.naastElkaar.langer'), (jaar) => van(jaar, 'duur', 'langer')),
      ]}
    />
  );
}

function Vastzetten({ jaren }: { jaren: readonly Cijferjaar[] }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [wil, setWil] = useState<string | null>(null);
  const zet = useZetVast();
  const voorbij = jaren.filter(({ schooljaar }) => `${schooljaar.slice(5)}-07-31` < vandaag).toReversed();
  if (voorbij.length === 0) return null;
  return (
    <Vlak id="vastzetten" kop={t('cijfers.naastElkaar.vastKop')} vlak={false}>
      <div className="zw-vlak__inhoud">
        <p className="zw-tekst">{t('cijfers.naastElkaar.zekerUitleg')}</p>
        {wil !== null && (
          <Notice kop={t('cijfers.naastElkaar.zeker', { jaar: wil })}>
            <Button
              soort="primair"
              bezig={zet.isPending}
              onClick={() => zet.mutate(wil, { onSuccess: () => setWil(null) })}
            >
              {t('cijfers.naastElkaar.zetVast')}
            </Button>{' '}
            <Button onClick={() => setWil(null)}>{t('algemeen.annuleren')}</Button>
          </Notice>
        )}
        {zet.error && (
          <Alert soort="fout" kop={t('cijfers.naastElkaar.nietVast')}>
            <p>{zet.error.message}</p>
          </Alert>
        )}
      </div>
      <Table
        bijschrift={t('cijfers.naastElkaar.vastKop')}
        rijen={voorbij}
        sleutel={({ schooljaar }) => schooljaar}
        kolommen={[
          {
            id: 'jaar',
            kop: t('cijfers.naastElkaar.jaar'),
            smal: 'kop',
            cel: ({ schooljaar }) => schooljaar,
          },
          {
            id: 'vast',
            kop: t('cijfers.naastElkaar.vast'),
            cel: ({ schooljaar, vast }) =>
              vast ? (
                t('cijfers.naastElkaar.isVast')
              ) : (
                <Button
                  soort="stil"
                  aria-label={t('cijfers.naastElkaar.zetVastJaar', { jaar: schooljaar })}
                  onClick={() => setWil(schooljaar)}
                >
                  {t('cijfers.naastElkaar.zetVast')}
                </Button>
              ),
          },
        ]}
      />
    </Vlak>
  );
}
