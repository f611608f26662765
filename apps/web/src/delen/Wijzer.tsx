import type { Categorie, Verwijsmogelijkheid } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Tag } from '../ui/kleinigheden.js';
import './delen.css';

interface Props {
  mogelijkheden: readonly Verwijsmogelijkheid[];
  /** Slugs. */
  ontvangers: readonly string[];
  categorieen: readonly Categorie[];
}

/** The grondslagwijzer: while somebody chooses, it tells what may go to whom on which ground, and why not. */
export function Wijzer({ mogelijkheden, ontvangers, categorieen }: Props) {
  const { t } = useTekst();
  const gekozen = mogelijkheden.filter(({ slug }) => ontvangers.includes(slug));
  return (
    <aside className="zw-vlak zw-wijzer" aria-labelledby="wijzer" aria-live="polite">
      <h2 id="wijzer" className="zw-wijzer__kop">
        {t('delen.wijzer')}
      </h2>
      {(gekozen.length === 0 || categorieen.length === 0) && <p>{t('delen.wijzerLeeg')}</p>}
      {categorieen.length > 0 &&
        gekozen.map(({ slug, naam, wijzingen }) => (
          <section key={slug}>
            <h3>{naam}</h3>
            <dl>
              {wijzingen
                .filter(({ categorie }) => categorieen.includes(categorie))
                .map(({ categorie, grondslag, bron, voorwaarden, weigering }) => (
                  <div key={categorie}>
                    <dt>{codeTekst(t, 'delen.categorie', categorie)}</dt>
                    <dd>
                      <Tag toon={weigering ? 'laat' : 'klaar'}>
                        {grondslag ? codeTekst(t, 'delen.grondslag', grondslag) : t('delen.magNiet')}
                      </Tag>{' '}
                      {weigering ? codeTekst(t, 'delen.weigering', weigering) : <span lang="nl">{bron}</span>}
                      {voorwaarden.map((voorwaarde) => (
                        <p key={voorwaarde}>{codeTekst(t, 'delen.voorwaarde', voorwaarde)}</p>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
    </aside>
  );
}
