import type { Agendapunt } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Link } from '../ui/links.js';

/** Things that are done in the plan of the dossier. */
const IN_PLAN: readonly string[] = ['actie', 'evaluatie'];

/** One thing of the agenda: whose child, what, and the way to its dossier. */
export function Punt({ punt }: { punt: Agendapunt }) {
  const { t } = useTekst();
  const { soort, leerling, dossier, tekst, namens } = punt;
  const wat = codeTekst(t, 'termijn', soort);
  return (
    <div className="zw-punt">
      {dossier ? (
        <Link
          to="/dossiers/$id"
          params={{ id: dossier.id }}
          search={IN_PLAN.includes(soort) ? { deel: 'plan' } : {}}
        >
          {leerling}
        </Link>
      ) : (
        <span>{leerling}</span>
      )}
      <span className="zw-klein">{tekst ? t('agenda.actie', { tekst }) : wat}</span>
      {namens !== null && <span className="zw-klein zw-zacht">{t('agenda.namens', { naam: namens })}</span>}
    </div>
  );
}
