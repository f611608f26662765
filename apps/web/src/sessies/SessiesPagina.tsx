import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import '../gebruikers/gebruikers.css';
import { sessiesOptions, useBeeindigSessie } from './sessies.api.js';

/** Where I am signed in; what I do not know I can end. */
export function SessiesPagina() {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(sessiesOptions);
  const beeindig = useBeeindigSessie();
  const fout = error ?? beeindig.error;
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('sessies.titel')} onder={<p>{t('sessies.onder')}</p>} />
      {fout && (
        <Alert soort="fout">
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={2} />}
      {data && (
        <Vlak id="sessies" kop={t('sessies.lopend', { count: data.length })}>
          <ul className="zw-sessies">
            {data.map((sessie) => (
              <li key={sessie.id}>
                <div>
                  <p className="zw-rij">
                    <span className="zw-vet">{sessie.apparaat}</span>
                    {sessie.huidige && <Tag toon="accent">{t('sessies.deze')}</Tag>}
                  </p>
                  <p className="zw-klein zw-zacht">
                    {t('sessies.begonnen')} <MomentTekst moment={sessie.begonnen} />,{' '}
                    {t('sessies.laatstGezien')} <MomentTekst moment={sessie.laatstGezien} />
                  </p>
                </div>
                {!sessie.huidige && (
                  <Button bezig={beeindig.isPending} onClick={() => beeindig.mutate(sessie.id)}>
                    {t('sessies.beeindig')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Vlak>
      )}
    </div>
  );
}
