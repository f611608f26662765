import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Bestand } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { grootteTekst } from '../meldingen/bestand.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { GewoneLink } from '../ui/links.js';
import { Table, type Kolom } from '../ui/Table.js';
import { BestandToevoegen } from './BestandToevoegen.js';
import { BestandWijzigen, type Daad } from './BestandWijzigen.js';
import { adresVanBestand, bestandenOptions } from './documenten.api.js';
import { Laden } from './Laden.js';

interface BestandenProps {
  dossierId: string;
  gesloten: boolean;
  gedaan: (wat: string) => void;
}

/** The files of a dossier: add one, save one, say what it is, remove it. */
export function Bestanden({ dossierId, gesloten, gedaan }: BestandenProps) {
  const { t } = useTekst();
  const vraag = useQuery(bestandenOptions(dossierId));
  return (
    <Vlak id="bestanden" kop={t('bestanden.kop')}>
      <Laden vraag={vraag} kop={t('bestanden.laadFout')}>
        {(bestanden) => (
          <>
            {bestanden.length === 0 && <p className="zw-zacht zw-tekst">{t('bestanden.leeg')}</p>}
            {bestanden.length > 0 && <Lijst {...{ dossierId, gesloten, gedaan, bestanden }} />}
          </>
        )}
      </Laden>
      {!gesloten && <BestandToevoegen dossierId={dossierId} gedaan={gedaan} />}
    </Vlak>
  );
}

function Lijst({ dossierId, gesloten, gedaan, bestanden }: BestandenProps & { bestanden: Bestand[] }) {
  const { t } = useTekst();
  const [gekozen, zetGekozen] = useState<{ bestand: Bestand; daad: Daad } | null>(null);
  const kolommen: Kolom<Bestand>[] = [
    { id: 'naam', kop: t('bestanden.bestand'), cel: (bestand) => <Naam bestand={bestand} />, smal: 'kop' },
    { id: 'toegevoegd', kop: t('bestanden.toegevoegd'), cel: (bestand) => <Toegevoegd bestand={bestand} /> },
    { id: 'scan', kop: t('bestanden.virusscan'), cel: (bestand) => <Scan bestand={bestand} /> },
    {
      id: 'acties',
      kop: t('bestanden.acties'),
      smal: 'kaal',
      cel: (bestand) =>
        bestand.verwijderd ? null : (
          <Acties bestand={bestand} gesloten={gesloten} kies={(daad) => zetGekozen({ bestand, daad })} />
        ),
    },
  ];
  return (
    <>
      <Table
        bijschrift={t('bestanden.tabel')}
        kolommen={kolommen}
        rijen={bestanden}
        sleutel={({ id }) => id}
      />
      {gekozen && (
        <BestandWijzigen
          key={`${gekozen.bestand.id}-${gekozen.daad}`}
          {...{ dossierId, ...gekozen }}
          klaar={(wat) => {
            zetGekozen(null);
            if (wat) gedaan(wat);
          }}
        />
      )}
    </>
  );
}

function Naam({ bestand }: { bestand: Bestand }) {
  const { t, taal } = useTekst();
  const wat = `${codeTekst(t, 'bestandssoort', bestand.soort)}, ${grootteTekst(bestand.grootte, taal)}`;
  if (bestand.verwijderd) {
    const { door, reden } = bestand.verwijderd;
    return (
      <div className="zw-document">
        <span className="zw-zacht">{bestand.naam}</span>
        <span className="zw-klein zw-zacht">
          {t('bestanden.verwijderdDoor', { door })} <MomentTekst moment={bestand.verwijderd.op} />: {reden}
        </span>
      </div>
    );
  }
  return (
    <div className="zw-document">
      <GewoneLink href={adresVanBestand(bestand.id)} download>
        {bestand.naam}
      </GewoneLink>
      {bestand.omschrijving && <span>{bestand.omschrijving}</span>}
      <span className="zw-klein zw-zacht">{wat}</span>
    </div>
  );
}

function Toegevoegd({ bestand }: { bestand: Bestand }) {
  return (
    <div className="zw-document">
      <MomentTekst moment={bestand.toegevoegdOp} />
      <span className="zw-klein zw-zacht">{bestand.toegevoegdDoor}</span>
    </div>
  );
}

function Scan({ bestand }: { bestand: Bestand }) {
  const { t } = useTekst();
  if (bestand.verwijderd) return <Tag>{t('bestanden.verwijderd')}</Tag>;
  return (
    <Tag toon={bestand.virusscan === 'schoon' ? 'klaar' : 'gewoon'}>
      {codeTekst(t, 'virusscan', bestand.virusscan)}
    </Tag>
  );
}

interface ActiesProps {
  bestand: Bestand;
  gesloten: boolean;
  kies: (daad: Daad) => void;
}

function Acties({ bestand: { naam }, gesloten, kies }: ActiesProps) {
  const { t } = useTekst();
  return (
    <div className="zw-rij zw-geen-druk">
      {!gesloten && (
        <Button
          soort="stil"
          onClick={() => kies('omschrijf')}
          aria-label={t('bestanden.omschrijfNaam', { naam })}
        >
          {t('bestanden.omschrijf')}
        </Button>
      )}
      <Button
        soort="stil"
        onClick={() => kies('verwijder')}
        aria-label={t('bestanden.verwijderNaam', { naam })}
      >
        {t('bestanden.verwijder')}
      </Button>
    </div>
  );
}
