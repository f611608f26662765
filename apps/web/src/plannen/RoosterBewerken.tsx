import type { Roosterblok, Roosterstap } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { plusDagen } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { type BewerkProps, metRegel, zonderRegel } from './bewerken.js';
import { uren } from './plan.js';
import { DAGEN } from './RoosterLezen.js';
import { getalTekst } from './sectietekst.js';

const DAGDELEN = ['ochtend', 'middag'] as const;
const PLEKKEN = ['school', 'elders'] as const;
/** Hours that can be chosen for a part of a day; others that came in otherwise stay choosable. */
const UREN = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const WEEK = 7;

/** The weeks, one grid each; a new one begins as the one before it, a week later. */
export function RoosterBewerken({ waarde, onWaarde, formulier, vandaag }: BewerkProps) {
  const { t } = useTekst();
  const rooster = waarde.rooster ?? [];
  const zet = (nieuw: Roosterstap[]) => onWaarde({ ...waarde, rooster: nieuw });
  const voegToe = () => {
    const vorige = rooster.at(-1);
    zet([
      ...rooster,
      vorige
        ? { vanaf: plusDagen(vorige.vanaf, WEEK), blokken: [...vorige.blokken], toelichting: '' }
        : { vanaf: vandaag, blokken: [], toelichting: '' },
    ]);
  };
  return (
    <div id="rooster" tabIndex={-1} className="zw-stapel" data-focusdoel="">
      {rooster.map((stap, nummer) => (
        // A step has no id of its own; its place is what the faults of the API name too.
        <Stap
          key={nummer}
          nummer={nummer}
          stap={stap}
          formulier={formulier}
          onStap={(nieuw) => zet(metRegel(rooster, nummer, nieuw))}
          verwijder={() => zet(zonderRegel(rooster, nummer))}
        />
      ))}
      <div>
        <Button onClick={voegToe}>
          {rooster.length === 0 ? t('plan.eersteWeek') : t('plan.volgendeWeek')}
        </Button>
      </div>
    </div>
  );
}

interface StapProps extends Pick<BewerkProps, 'formulier'> {
  nummer: number;
  stap: Roosterstap;
  onStap: (stap: Partial<Roosterstap>) => void;
  verwijder: () => void;
}

function Stap({ nummer, stap, formulier, onStap, verwijder }: StapProps) {
  const { t, taal } = useTekst();
  const veld = `rooster.${nummer}`;
  const { perWeek, opSchool } = uren(stap.blokken);
  const foutBlokken = formulier.fout(`${veld}.blokken`);
  return (
    <fieldset className="zw-plan__regel">
      <legend>{t('plan.regel', { naam: t('plan.stap'), nummer: nummer + 1 })}</legend>
      <TextField
        naam={`${veld}.vanaf`}
        type="date"
        label={t('plan.vanafWeek')}
        waarde={stap.vanaf}
        onWaarde={(vanaf) => onStap({ vanaf })}
        fout={formulier.fout(`${veld}.vanaf`)}
      />
      <div id={`${veld}.blokken`} tabIndex={-1} data-focusdoel="">
        {foutBlokken && <p className="zw-plan__fout">{foutBlokken}</p>}
        <table className="zw-weekraster">
          <caption className="zw-onzichtbaar">{t('plan.weekInvullen', { nummer: nummer + 1 })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.dagKop')}</th>
              {DAGDELEN.map((dagdeel) => (
                <th key={dagdeel} scope="col">
                  {codeTekst(t, 'plan.dagdeel', dagdeel)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DAGEN.map((dag) => (
              <tr key={dag}>
                <th scope="row">{codeTekst(t, 'plan.dag', dag)}</th>
                {DAGDELEN.map((dagdeel) => (
                  <td key={dagdeel}>
                    <Vak
                      naam={`${veld}.${dag}.${dagdeel}`}
                      blok={stap.blokken.find((een) => een.dagVanWeek === dag && een.dagdeel === dagdeel)}
                      dag={dag}
                      dagdeel={dagdeel}
                      onBlok={(blok) => onStap({ blokken: metBlok(stap.blokken, dag, dagdeel, blok) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {t('plan.weekTotaal', { uren: getalTekst(taal, perWeek), school: getalTekst(taal, opSchool) })}
      </p>
      <TextArea
        naam={`${veld}.toelichting`}
        label={t('plan.toelichting')}
        rijen={2}
        optioneel
        waarde={stap.toelichting}
        onWaarde={(toelichting) => onStap({ toelichting })}
        fout={formulier.fout(`${veld}.toelichting`)}
      />
      <Button soort="stil" onClick={verwijder}>
        {t('plan.verwijder', { naam: t('plan.stap'), nummer: nummer + 1 })}
      </Button>
    </fieldset>
  );
}

type Dag = Roosterblok['dagVanWeek'];
type Dagdeel = Roosterblok['dagdeel'];

interface VakProps {
  naam: string;
  blok: Roosterblok | undefined;
  dag: Dag;
  dagdeel: Dagdeel;
  onBlok: (blok: Roosterblok | null) => void;
}

/** One part of a day: hours, and once there are some, where. */
function Vak({ naam, blok, dag, dagdeel, onBlok }: VakProps) {
  const { t, taal } = useTekst();
  const wanneer = `${codeTekst(t, 'plan.dag', dag)} ${codeTekst(t, 'plan.dagdeel', dagdeel)}`;
  const keuzes = blok && !UREN.includes(blok.uren) ? [...UREN, blok.uren].sort((a, b) => a - b) : UREN;
  return (
    <div className="zw-weekraster__vak">
      <Select
        naam={`${naam}.uren`}
        label={t('plan.urenVan', { wanneer })}
        waarde={blok ? String(blok.uren) : ''}
        kies={t('plan.geenUren')}
        keuzes={keuzes.map((aantal) => ({
          waarde: String(aantal),
          tekst: t('plan.aantalUren', { uren: getalTekst(taal, aantal) }),
        }))}
        onWaarde={(gekozen) =>
          onBlok(
            gekozen === ''
              ? null
              : { dagVanWeek: dag, dagdeel, plek: 'school', waar: '', ...blok, uren: Number(gekozen) },
          )
        }
      />
      {blok && (
        <>
          <Select
            naam={`${naam}.plek`}
            label={t('plan.plekVan', { wanneer })}
            waarde={blok.plek}
            keuzes={PLEKKEN.map((plek) => ({ waarde: plek, tekst: codeTekst(t, 'plan.plek', plek) }))}
            onWaarde={(gekozen) => onBlok({ ...blok, plek: gekozen === 'elders' ? 'elders' : 'school' })}
          />
          {(blok.plek === 'elders' || blok.waar !== '') && (
            <TextField
              naam={`${naam}.waar`}
              label={t('plan.waarVan', { wanneer })}
              optioneel
              waarde={blok.waar}
              onWaarde={(waar) => onBlok({ ...blok, waar })}
            />
          )}
        </>
      )}
    </div>
  );
}

/** The parts of the week with one set or emptied, in the order of the days. */
function metBlok(
  blokken: readonly Roosterblok[],
  dag: Dag,
  dagdeel: Dagdeel,
  nieuw: Roosterblok | null,
): Roosterblok[] {
  const andere = blokken.filter((blok) => blok.dagVanWeek !== dag || blok.dagdeel !== dagdeel);
  const plaats = (blok: Roosterblok) => 2 * DAGEN.indexOf(blok.dagVanWeek) + DAGDELEN.indexOf(blok.dagdeel);
  return [...andere, ...(nieuw ? [nieuw] : [])].sort((a, b) => plaats(a) - plaats(b));
}
