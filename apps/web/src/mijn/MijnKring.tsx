import { useQuery } from '@tanstack/react-query';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { mijnKringOptions } from './mijn.api.js';

/** What organisations do together; nothing where they share no plan, or where the plan is not for this person. */
export function MijnKring() {
  const { t } = useTekst();
  const { data: kring } = useQuery(mijnKringOptions);
  if (!kring) return null;
  return (
    <Vlak id="kring" kop={t('mijn.kring.kop')}>
      <div className="zw-stapel">
        <ul className="zw-opsomming">
          <li>{kring.houder}</li>
          {kring.leden.map(({ naam, categorieen }) => (
            <li key={naam}>
              {naam}{' '}
              <span className="zw-zacht">
                (
                {t('kring.ziet', {
                  wat: categorieen.map((een) => codeTekst(t, 'delen.categorie', een)).join(', '),
                })}
                )
              </span>
            </li>
          ))}
        </ul>
        <ul className="zw-onderdelen">
          {kring.items.map(({ soort, tekst, dag, door, voor, besluiten, gedaan }) => (
            <li key={soort + tekst + door}>
              <p className="zw-vet">{tekst}</p>
              <p className="zw-rij zw-klein">
                {soort === 'actie' && (
                  <Tag toon={gedaan ? 'klaar' : 'nadert'}>{t(gedaan ? 'kring.gedaan' : 'kring.teDoen')}</Tag>
                )}
                <span className="zw-zacht">
                  {voor ? t('kring.voor', { naam: voor }) : t('kring.van', { naam: door })}
                  {dag && (
                    <>
                      {', '}
                      <DagTekst dag={dag} />
                    </>
                  )}
                </span>
              </p>
              {besluiten && (
                <p>
                  <span className="zw-vet">{t('kring.besloten')}</span> {besluiten}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Vlak>
  );
}
