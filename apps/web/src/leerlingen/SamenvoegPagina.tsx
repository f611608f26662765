import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Leerling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Table, type Kolom } from '../ui/Table.js';
import { adresRegel, schoolNaam } from './adres.js';
import { Laden } from './Laden.js';
import './leerlingen.css';
import {
  dossiersVanOptions,
  gezagdragersOptions,
  inschrijvingenOptions,
  leerlingOptions,
  useSamenvoegen,
} from './leerlingen.api.js';

/** Two leerlingen side by side, to decide whether they are one child. */
export function SamenvoegPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/leerlingen/$id/samenvoegen' });
  const { met = id } = useSearch({ from: '/binnen/leerlingen/$id/samenvoegen' });
  const een = useQuery(leerlingOptions(id));
  const ander = useQuery(leerlingOptions(met));
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/dossiers', tekst: t('dossiers.titel') },
              { naar: `/leerlingen/${id}`, tekst: t('gezin.leerling') },
            ]}
            hier={t('gezin.vergelijk')}
          />
        }
        titel={t('gezin.vergelijk')}
        onder={<p>{t('gezin.vergelijkUitleg')}</p>}
      />
      <Laden vraag={een}>
        {(eerste) => <Laden vraag={ander}>{(tweede) => <Vergelijking een={eerste} ander={tweede} />}</Laden>}
      </Laden>
    </div>
  );
}

interface Regel {
  id: string;
  wat: string;
  een: string;
  ander: string;
}

function Vergelijking({ een, ander }: { een: Leerling; ander: Leerling }) {
  const { t, taal } = useTekst();
  const navigate = useNavigate();
  const samenvoegen = useSamenvoegen(een.id);
  const links = useKant(een);
  const rechts = useKant(ander);
  const rijen: Regel[] = links.map((regel, at) => ({
    ...regel,
    een: regel.waarde,
    ander: rechts[at]?.waarde ?? '',
  }));
  const kolommen: Kolom<Regel>[] = [
    {
      id: 'wat',
      kop: t('gezin.gegeven'),
      cel: ({ wat }) => <span className="zw-vet">{wat}</span>,
      smal: 'kop',
    },
    { id: 'een', kop: t('gezin.blijft'), cel: (rij) => rij.een },
    {
      id: 'ander',
      kop: t('gezin.gaatOp'),
      cel: (rij) => (rij.een === rij.ander ? rij.ander : <span className="zw-anders">{rij.ander}</span>),
    },
  ];
  const tweeNummers = een.pgnSoort !== null && een.pgnSoort === ander.pgnSoort;
  const zelfde = een.id === ander.id;
  return (
    <>
      {zelfde && (
        <Notice soort="let-op">
          <p>{t('gezin.alEen')}</p>
        </Notice>
      )}
      {!zelfde && tweeNummers && (
        <Notice soort="let-op" kop={t('gezin.tweeNummersKop')}>
          <p>{t('gezin.tweeNummers')}</p>
        </Notice>
      )}
      {samenvoegen.error && (
        <Alert soort="fout" kop={t('gezin.nietSamengevoegd')}>
          <p>{foutTekst(t, taal, samenvoegen.error)}</p>
        </Alert>
      )}
      <Table bijschrift={t('gezin.vergelijk')} kolommen={kolommen} rijen={rijen} sleutel={({ id }) => id} />
      <p className="zw-tekst zw-zacht">{t('gezin.samenvoegGevolg')}</p>
      <div className="zw-rij zw-geen-druk">
        {!zelfde && (
          <Button
            soort="primair"
            bezig={samenvoegen.isPending}
            onClick={() =>
              samenvoegen.mutate(ander.id, {
                onSuccess: () => void navigate({ to: '/leerlingen/$id', params: { id: een.id } }),
              })
            }
          >
            {t('gezin.voegSamen')}
          </Button>
        )}
        {!zelfde && (
          <ButtonLink to="/leerlingen/$id/samenvoegen" params={{ id: ander.id }} search={{ met: een.id }}>
            {t('gezin.andersom')}
          </ButtonLink>
        )}
        <ButtonLink to="/leerlingen/$id" params={{ id: een.id }}>
          {t('algemeen.annuleren')}
        </ButtonLink>
      </div>
    </>
  );
}

/** One side of the comparison, line by line. */
function useKant(leerling: Leerling): { id: string; wat: string; waarde: string }[] {
  const { t, taal } = useTekst();
  const dossiers = useQuery(dossiersVanOptions(leerling.id)).data ?? [];
  const gezagdragers = useQuery(gezagdragersOptions(leerling.id)).data ?? [];
  const scholen = useQuery(inschrijvingenOptions(leerling.id)).data;
  const of = (delen: readonly string[]) => delen.join(', ') || t('gezin.geen');
  const adres = leerling.geheimAdres
    ? t('gezin.geheimAdres')
    : (adresRegel(leerling) ?? t('gezin.nietBekend'));
  return [
    { id: 'naam', wat: t('gezin.naam'), waarde: leerling.naam },
    { id: 'geboren', wat: t('gezin.geboren'), waarde: formatDatum(leerling.geboortedatum, taal) },
    {
      id: 'nummer',
      wat: t('gezin.nummer'),
      waarde: leerling.pgnSoort ? codeTekst(t, 'gezin.pgn', leerling.pgnSoort) : t('gezin.geenNummer'),
    },
    { id: 'adres', wat: t('gezin.adres'), waarde: adres },
    { id: 'gemeente', wat: t('gezin.gemeente'), waarde: leerling.gemeentecode },
    {
      id: 'scholen',
      wat: t('gezin.scholen'),
      waarde: of([...(scholen?.items ?? []), ...(scholen?.gemeld ?? [])].map(schoolNaam)),
    },
    { id: 'gezagdragers', wat: t('gezin.wieBeslist'), waarde: of(gezagdragers.map(({ naam }) => naam)) },
    { id: 'dossiers', wat: t('dossiers.titel'), waarde: of(dossiers.map(({ kenmerk }) => kenmerk)) },
  ];
}
