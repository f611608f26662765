import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Definitie, Rapportage, Verdeling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Link } from '../ui/links.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { Select } from '../ui/velden.js';
import { cijferOptions, geteldenOptions, type Vraag } from './cijfers.api.js';
import { Jaren } from './Jaren.js';
import { SchooljaarKeuze, schooljarenTot } from './Schooljaar.js';
import './cijfers.css';

const DEFINITIES: readonly Definitie[] = ['langdurig-thuis', 'ocw-2016', 'ingrado', 'breed'];

/** Who steers by the years. */
const JAREN_ROLLEN: readonly string[] = ['teamleider', 'trajectbegeleider'];

/** How many leerlingen of the own organisation are long at home, by which definition, and who. */
export function CijfersPagina() {
  const { t } = useTekst();
  const vraag = useVraag();
  const cijfer = useQuery(cijferOptions(vraag));
  const { rollen } = useIk();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('cijfers.titel')} onder={<p className="zw-tekst">{t('cijfers.onder')}</p>} />
      <Keuze vraag={vraag} />
      {cijfer.isPending && <Skeleton rijen={4} />}
      {cijfer.error && <LaadFout kop={t('cijfers.laadFout')} van={cijfer} />}
      {cijfer.data && <Cijfer cijfer={cijfer.data} />}
      <Getelden vraag={vraag} />
      {rollen.some((rol) => JAREN_ROLLEN.includes(rol)) && <Jaren />}
    </div>
  );
}

function useVraag(): Vraag {
  const vandaag = useVandaag();
  const { schooljaar = schooljarenTot(vandaag)[0] ?? '', definitie } = useSearch({ from: '/binnen/cijfers' });
  return { schooljaar, definitie: DEFINITIES.find((een) => een === definitie) ?? 'langdurig-thuis' };
}

function Keuze({ vraag }: { vraag: Vraag }) {
  const { t } = useTekst();
  const navigate = useNavigate({ from: '/cijfers' });
  const jaren = schooljarenTot(useVandaag());
  return (
    <div className="zw-velden">
      <SchooljaarKeuze
        label={t('cijfers.schooljaar')}
        jaren={jaren}
        waarde={vraag.schooljaar}
        onWaarde={(schooljaar) => void navigate({ search: { ...vraag, schooljaar } })}
      />
      <Select
        naam="definitie"
        label={t('cijfers.definitie')}
        uitleg={codeTekst(t, 'cijfers.definitieUitleg', vraag.definitie)}
        keuzes={DEFINITIES.map((een) => ({ waarde: een, tekst: codeTekst(t, 'cijfers.definitieNaam', een) }))}
        waarde={vraag.definitie}
        onWaarde={(definitie) => void navigate({ search: { ...vraag, definitie } })}
      />
    </div>
  );
}

function Cijfer({ cijfer }: { cijfer: Rapportage }) {
  const { t } = useTekst();
  const { aantal, peildatum, definitie, definitieversie, verdelingen } = cijfer;
  return (
    <>
      <Vlak id="cijfer" kop={t('cijfers.aantal')}>
        <p className="zw-cijfer">{aantal}</p>
        <p className="zw-klein zw-zacht">
          {codeTekst(t, 'cijfers.definitieNaam', definitie)} (
          {t('cijfers.versie', { versie: definitieversie })}), {t('cijfers.peildatum')}{' '}
          {isDag(peildatum) && <DagTekst dag={peildatum} />}
        </p>
      </Vlak>
      <div className="zw-cijfers">
        {verdelingen.map((verdeling) => (
          <VerdelingVlak key={verdeling.naam} verdeling={verdeling} />
        ))}
      </div>
    </>
  );
}

function VerdelingVlak({ verdeling: { naam, waarden } }: { verdeling: Verdeling }) {
  const { t } = useTekst();
  const kop = codeTekst(t, 'cijfers.verdeling', naam);
  if (waarden.length === 0)
    return (
      <Vlak id={`verdeling-${naam}`} kop={kop}>
        <p>{t('cijfers.niemand')}</p>
      </Vlak>
    );
  return (
    <Vlak id={`verdeling-${naam}`} kop={kop} vlak={false}>
      <Table
        bijschrift={kop}
        rijen={waarden}
        sleutel={({ waarde }) => waarde}
        kolommen={[
          {
            id: 'waarde',
            kop: codeTekst(t, 'cijfers.kolom', naam),
            smal: 'kop',
            cel: ({ waarde }) =>
              naam === 'soort' ? codeTekst(t, 'soort', waarde) : codeTekst(t, 'cijfers.waarde', waarde),
          },
          {
            id: 'aantal',
            kop: t('cijfers.hoeveel'),
            cel: ({ aantal }) => <span className="zw-getal">{aantal}</span>,
          },
        ]}
      />
    </Vlak>
  );
}

function Getelden({ vraag }: { vraag: Vraag }) {
  const { t } = useTekst();
  const { data } = useQuery(geteldenOptions(vraag));
  if (!data || data.length === 0) return null;
  return (
    <Vlak id="getelden" kop={t('cijfers.wie')} vlak={false}>
      <Table
        bijschrift={t('cijfers.wie')}
        rijen={data}
        sleutel={({ dossierId }) => dossierId}
        rijToetsen
        kolommen={[
          {
            id: 'kenmerk',
            kop: t('cijfers.dossier'),
            smal: 'kop',
            cel: ({ dossierId, kenmerk }) => (
              <Link to="/dossiers/$id" params={{ id: dossierId }} data-rijlink>
                {kenmerk}
              </Link>
            ),
          },
          {
            id: 'begin',
            kop: t('cijfers.thuisSinds'),
            cel: ({ eersteVerzuimdag }) =>
              eersteVerzuimdag && isDag(eersteVerzuimdag) && <DagTekst dag={eersteVerzuimdag} />,
          },
          {
            id: 'dag',
            kop: t('cijfers.teltVanaf'),
            cel: ({ dag }) => isDag(dag) && <DagTekst dag={dag} />,
          },
          { id: 'soort', kop: t('cijfers.soort'), cel: ({ soort }) => soort && codeTekst(t, 'soort', soort) },
        ]}
      />
    </Vlak>
  );
}
