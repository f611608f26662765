import type { Roosterstap } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Table } from '../ui/Table.js';
import { uren } from './plan.js';
import { blokTekst, getalTekst } from './sectietekst.js';

export const DAGEN = ['ma', 'di', 'wo', 'do', 'vr'] as const;
/** Most hours a week, as the API has it. */
const MEEST = 40;

/** The weeks of the rooster as they build up: a row for each step, a bar for its hours. */
export function RoosterLezen({ rooster }: { rooster: readonly Roosterstap[] }) {
  const { t, taal } = useTekst();
  return (
    <Table
      bijschrift={t('plan.roosterTabel')}
      className="zw-rooster"
      sleutel={({ vanaf }) => vanaf}
      rijen={rooster}
      kolommen={[
        {
          id: 'vanaf',
          kop: t('plan.vanafWeek'),
          smal: 'kop',
          cel: ({ vanaf, toelichting }) => (
            <>
              <span className="zw-vet">
                <DagTekst dag={vanaf} />
              </span>
              {toelichting && <span className="zw-rooster__bij zw-klein zw-zacht">{toelichting}</span>}
            </>
          ),
        },
        ...DAGEN.map((dag) => ({
          id: dag,
          kop: codeTekst(t, 'plan.dag', dag),
          cel: ({ blokken }: Roosterstap) => {
            const vandeDag = blokken.filter((blok) => blok.dagVanWeek === dag);
            if (vandeDag.length === 0) return <span className="zw-zacht">–</span>;
            return (
              <div>
                {vandeDag.map((blok) => (
                  <span key={blok.dagdeel} className={`zw-rooster__blok zw-rooster__blok--${blok.plek}`}>
                    {blokTekst(t, taal, blok)}
                  </span>
                ))}
              </div>
            );
          },
        })),
        {
          id: 'uren',
          kop: t('plan.perWeek'),
          cel: ({ blokken }) => {
            const { perWeek, opSchool } = uren(blokken);
            return (
              <div>
                <span className="zw-vet">{t('plan.aantalUren', { uren: getalTekst(taal, perWeek) })}</span>
                <span className="zw-rooster__balk" aria-hidden="true">
                  <span style={{ inlineSize: `${(100 * opSchool) / MEEST}%` }} />
                  <span style={{ inlineSize: `${(100 * (perWeek - opSchool)) / MEEST}%` }} />
                </span>
                <span className="zw-klein zw-zacht">
                  {t('plan.waarvanSchool', { uren: getalTekst(taal, opSchool) })}
                </span>
              </div>
            );
          },
        },
      ]}
    />
  );
}
