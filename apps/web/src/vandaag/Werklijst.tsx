import type { Werkregel } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Table } from '../ui/Table.js';
import type { useVanafRij } from './vandaag.api.js';

interface WerklijstProps {
  groep: 'te-laat' | 'deze-week' | 'komt';
  regels: readonly Werkregel[];
  /** How many there are, shown or not. */
  aantal: number;
  leeg: string;
  vanafRij: ReturnType<typeof useVanafRij>;
  gedaan: (wat: string) => void;
}

/** One group of the start page: what to do, for whom, by when, and the press that does it where one press can. */
export function Werklijst({ groep, regels, aantal, leeg, vanafRij, gedaan }: WerklijstProps) {
  const { t } = useTekst();
  const kop = t(`vandaag.groep.${groep}`);
  return (
    <Vlak
      id={groep}
      kop={kop}
      bij={aantal > 0 && <span className="zw-getal">{aantal}</span>}
      vlak={regels.length === 0}
    >
      {regels.length === 0 ? (
        <p className="zw-zacht">{leeg}</p>
      ) : (
        <>
          <Table
            bijschrift={kop}
            className="zw-werk"
            sleutel={({ soort, id }) => `${soort}-${id}`}
            rijen={regels}
            rijToetsen
            kolommen={[
              {
                id: 'leerling',
                kop: t('vandaag.leerling'),
                smal: 'kop',
                cel: (regel) => <Wie regel={regel} />,
              },
              { id: 'wat', kop: t('vandaag.wat'), smal: 'kaal', cel: (regel) => <Wat regel={regel} /> },
              { id: 'uiterlijk', kop: t('vandaag.uiterlijk'), cel: (regel) => <Wanneer regel={regel} /> },
              {
                id: 'actie',
                kop: t('vandaag.actie'),
                smal: 'kaal',
                cel: (regel) => <Daad {...{ regel, vanafRij, gedaan }} />,
              },
            ]}
          />
          {aantal > regels.length && (
            <p className="zw-vandaag__meer zw-klein zw-zacht">
              {t('vandaag.meer', { aantal: aantal - regels.length })}
            </p>
          )}
        </>
      )}
    </Vlak>
  );
}

/** The part of the dossier where each kind of work is done; absent: its overview. */
const DEEL: Partial<Record<string, string>> = { vermelding: 'notities', actie: 'plan', evaluatie: 'plan' };

/** Work that is done on the page of a vrijstelling, whose id is that of the work. */
const BIJ_VRIJSTELLING: readonly string[] = ['vrijstelling-bekijken', 'vrijstelling-verlengen'];

function Wie({ regel: { id, soort, dossier } }: { regel: Werkregel }) {
  const deel = DEEL[soort];
  return (
    <>
      {BIJ_VRIJSTELLING.includes(soort) ? (
        <Link to="/vrijstellingen/$id" params={{ id }} data-rijlink>
          {dossier.leerling}
        </Link>
      ) : (
        <Link to="/dossiers/$id" params={{ id: dossier.id }} search={deel ? { deel } : {}} data-rijlink>
          {dossier.leerling}
        </Link>
      )}
      <br />
      <span className="zw-klein zw-zacht zw-getal">{dossier.kenmerk}</span>
    </>
  );
}

function Wat({ regel }: { regel: Werkregel }) {
  const { t } = useTekst();
  const { soort, gegevens, tekst, namens } = regel;
  const andermans = soort === 'vermelding' && namens !== null;
  const zin = codeTekst(t, 'werk', andermans ? 'vermeldingNamens' : soort, {
    ...gegevens,
    tekst: tekst ?? '',
    naam: namens ?? '',
    grond: gegevens.grond ? codeTekst(t, 'grond', gegevens.grond) : '',
    termijn: gegevens.termijn ? codeTekst(t, 'termijn', gegevens.termijn) : '',
  });
  return (
    <div>
      {zin}
      {namens !== null && !andermans && (
        <>
          <br />
          <span className="zw-klein zw-zacht">{t('vandaag.namens', { naam: namens })}</span>
        </>
      )}
    </div>
  );
}

function Wanneer({ regel: { uiterlijk } }: { regel: Werkregel }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  if (uiterlijk === null) return <Tag toon="nadert">{t('tijd.vandaag')}</Tag>;
  return (
    <div>
      <AfstandTag vandaag={vandaag} uiterlijk={uiterlijk} />
      <br />
      <span className="zw-klein zw-zacht">
        <DagTekst dag={uiterlijk} />
      </span>
    </div>
  );
}

function Daad({
  regel,
  vanafRij,
  gedaan,
}: Pick<WerklijstProps, 'vanafRij' | 'gedaan'> & { regel: Werkregel }) {
  const { t } = useTekst();
  const { soort, dossier, gegevens, namens } = regel;
  const bericht = gegevens.bericht;
  const bezig = vanafRij.isPending;
  if (soort === 'te-bevestigen' || soort === 'te-verifieren')
    return (
      <Button
        bezig={bezig}
        aria-label={`${t(`vandaag.bevestig.${soort}`)}: ${dossier.leerling}`}
        onClick={() =>
          vanafRij.mutate(
            { bevestig: dossier.id },
            { onSuccess: () => gedaan(t('vandaag.bevestigd', { kenmerk: dossier.kenmerk })) },
          )
        }
      >
        {t(`vandaag.bevestig.${soort}`)}
      </Button>
    );
  // What was asked of a colleague is marked as read by that colleague.
  if (soort === 'vermelding' && bericht && namens === null)
    return (
      <Button soort="stil" bezig={bezig} onClick={() => vanafRij.mutate({ lees: bericht })}>
        {t('vandaag.gelezen')}
      </Button>
    );
  return null;
}
