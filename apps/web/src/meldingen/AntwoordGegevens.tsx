import type { MeldingAntwoord } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst, MomentTekst } from '../tijd/Dagen.js';
import { Gegevens } from '../ui/kleinigheden.js';

/** What the college answered. */
export function AntwoordGegevens({ antwoord }: { antwoord: MeldingAntwoord }) {
  const { t, taal } = useTekst();
  const uren = new Intl.NumberFormat(taal);
  const contact = [antwoord.contactNaam, antwoord.contactTelefoon, antwoord.contactEmail];
  const regels: [string, React.ReactNode][] = [
    [t('antwoord.status'), codeTekst(t, 'antwoordStatus', antwoord.status)],
    [t('antwoord.sluitreden'), antwoord.sluitreden && codeTekst(t, 'sluitreden', antwoord.sluitreden)],
    [
      t('antwoord.dagen'),
      antwoord.dagen.length > 0 && (
        <ul className="zw-kaal">
          {antwoord.dagen.map(({ dag, uren: aantal }) => (
            <li key={dag}>
              <DagTekst dag={dag} />: {t('antwoord.urenTekst', { uren: uren.format(aantal) })}
            </li>
          ))}
        </ul>
      ),
    ],
    [t('antwoord.opmerking'), antwoord.opmerking],
    [t('antwoord.contact'), contact.filter(Boolean).join(', ')],
    [t('antwoord.gewijzigd'), antwoord.gewijzigdOp && <MomentTekst key="op" moment={antwoord.gewijzigdOp} />],
  ];
  return <Gegevens regels={regels.filter(([, waarde]) => Boolean(waarde))} />;
}
