import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Brief, Wijze } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, GewoneLink } from '../ui/links.js';
import { Table, type Kolom } from '../ui/Table.js';
import { Select, TextField } from '../ui/velden.js';
import { adresVanBrief, brievenOptions, useVerzonden } from './documenten.api.js';
import { Laden } from './Laden.js';

const WIJZEN: readonly Wijze[] = ['post', 'e-mail', 'overhandigd', 'anders'];

interface BrievenProps {
  dossierId: string;
  gesloten: boolean;
  gedaan: (wat: string) => void;
}

/** The letters of a dossier: open one, note that it was sent, make another. */
export function Brieven({ dossierId, gesloten, gedaan }: BrievenProps) {
  const { t } = useTekst();
  const vraag = useQuery(brievenOptions(dossierId));
  return (
    <Vlak id="brieven" kop={t('brieven.kop')}>
      <Laden vraag={vraag} kop={t('brieven.laadFout')}>
        {(brieven) =>
          brieven.length === 0 ? (
            <p className="zw-zacht zw-tekst">{t('brieven.leeg')}</p>
          ) : (
            <Lijst dossierId={dossierId} brieven={brieven} gedaan={gedaan} />
          )
        }
      </Laden>
      {!gesloten && (
        <div className="zw-geen-druk">
          <ButtonLink to="/dossiers/$id/brief" params={{ id: dossierId }}>
            {t('brieven.maak')}
          </ButtonLink>
        </div>
      )}
    </Vlak>
  );
}

interface LijstProps {
  dossierId: string;
  brieven: Brief[];
  gedaan: (wat: string) => void;
}

function Lijst({ dossierId, brieven, gedaan }: LijstProps) {
  const { t } = useTekst();
  const [gekozen, zetGekozen] = useState<Brief | null>(null);
  const kolommen: Kolom<Brief>[] = [
    { id: 'brief', kop: t('brieven.brief'), cel: (brief) => <Onderwerp brief={brief} />, smal: 'kop' },
    { id: 'aan', kop: t('brieven.aan'), cel: (brief) => <Ontvanger brief={brief} /> },
    { id: 'gemaakt', kop: t('brieven.gemaakt'), cel: ({ datum }) => <DagTekst dag={datum} /> },
    {
      id: 'verzonden',
      kop: t('brieven.verzonden'),
      cel: (brief) => <Verzonden brief={brief} kies={() => zetGekozen(brief)} />,
    },
  ];
  return (
    <>
      <Table bijschrift={t('brieven.tabel')} kolommen={kolommen} rijen={brieven} sleutel={({ id }) => id} />
      {gekozen && (
        <VerzondenFormulier
          key={gekozen.id}
          dossierId={dossierId}
          brief={gekozen}
          klaar={(wat) => {
            zetGekozen(null);
            if (wat) gedaan(wat);
          }}
        />
      )}
    </>
  );
}

function Onderwerp({ brief: { id, soort, gemaaktDoor } }: { brief: Brief }) {
  const { t } = useTekst();
  return (
    <div className="zw-document">
      <GewoneLink href={adresVanBrief(id)} target="_blank" rel="noreferrer">
        {codeTekst(t, 'brief', soort)} {t('brieven.pdf')}
      </GewoneLink>
      <span className="zw-klein zw-zacht">{gemaaktDoor}</span>
    </div>
  );
}

function Ontvanger({ brief: { aan, ontvanger } }: { brief: Brief }) {
  const { t } = useTekst();
  return aan === 'ouders' ? t('brieven.deOuders') : ontvanger;
}

function Verzonden({ brief, kies }: { brief: Brief; kies: () => void }) {
  const { t } = useTekst();
  const { verzonden } = brief;
  if (verzonden) {
    return (
      <>
        <DagTekst dag={verzonden.datum} />, {codeTekst(t, 'wijze', verzonden.wijze)}
      </>
    );
  }
  return (
    <span className="zw-rij">
      <span className="zw-zacht">{t('brieven.nogNiet')}</span>
      <Button soort="stil" onClick={kies} className="zw-geen-druk">
        {t('brieven.isVerzondenKnop')}
      </Button>
    </span>
  );
}

interface VerzondenProps {
  dossierId: string;
  brief: Brief;
  klaar: (wat?: string) => void;
}

function VerzondenFormulier({ dossierId, brief, klaar }: VerzondenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const verzonden = useVerzonden(dossierId);
  const formulier = useFormulier(verzonden.error);
  const [datum, zetDatum] = useState(vandaag);
  const [wijze, zetWijze] = useState<Wijze>('post');
  useEffect(() => document.getElementById('datum')?.focus(), []);
  const verstuur = () =>
    formulier.mag([]) &&
    verzonden.mutate({ id: brief.id, datum, wijze }, { onSuccess: () => klaar(t('brieven.isVerzonden')) });
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('brieven.nietVastgelegd')}
      onVerstuur={verstuur}
      knop={t('brieven.legVast')}
      bezig={verzonden.isPending}
      naast={<Button onClick={() => klaar()}>{t('algemeen.annuleren')}</Button>}
    >
      <TextField
        naam="datum"
        type="date"
        label={t('brieven.verzondenOp')}
        waarde={datum}
        onWaarde={zetDatum}
        min={brief.datum}
        max={vandaag}
        fout={formulier.fout('datum')}
      />
      <Select
        naam="wijze"
        label={t('brieven.hoe')}
        waarde={wijze}
        onWaarde={(waarde) => zetWijze(WIJZEN.find((een) => een === waarde) ?? 'post')}
        keuzes={WIJZEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'wijze', waarde) }))}
        fout={formulier.fout('wijze')}
      />
    </Formulier>
  );
}
