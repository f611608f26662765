import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { Leerling } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { dubbelenOptions, useOntkoppelen } from './leerlingen.api.js';

/** Who may be the same child, and who was joined to this one already. */
export function Dubbelen({ leerling }: { leerling: Leerling }) {
  const { t } = useTekst();
  const { data = [] } = useQuery(dubbelenOptions(leerling.id));
  return (
    <>
      {data.length > 0 && (
        <Notice soort="let-op" kop={t('gezin.dubbelKop', { count: data.length })}>
          <p className="zw-tekst">{t('gezin.dubbelUitleg')}</p>
          <ul className="zw-rij zw-geen-druk">
            {data.map(({ id, naam }) => (
              <li key={id}>
                <ButtonLink
                  to="/leerlingen/$id/samenvoegen"
                  params={{ id: leerling.id }}
                  search={{ met: id }}
                >
                  {t('gezin.vergelijkMet', { naam })}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Samengevoegd leerling={leerling} />
    </>
  );
}

function Samengevoegd({ leerling }: { leerling: Leerling }) {
  const { t, taal } = useTekst();
  const ontkoppelen = useOntkoppelen(leerling.id);
  const [laatste] = leerling.samengevoegdMet;
  return (
    <>
      {ontkoppelen.error && (
        <Alert soort="fout" kop={t('gezin.nietOntkoppeld')}>
          <p>{foutTekst(t, taal, ontkoppelen.error)}</p>
        </Alert>
      )}
      {ontkoppelen.data && (
        <Alert soort="goed">
          <p>{t('gezin.ontkoppeld', { naam: ontkoppelen.data.naam })}</p>
        </Alert>
      )}
      {laatste && (
        <Notice kop={t('gezin.samengevoegdMet', { naam: laatste.naam })}>
          <p>
            <MomentTekst moment={laatste.samengevoegdOp} />
          </p>
          <p className="zw-geen-druk">
            <Button bezig={ontkoppelen.isPending} onClick={() => ontkoppelen.mutate()}>
              {t('gezin.ontkoppel')}
            </Button>
          </p>
        </Notice>
      )}
    </>
  );
}
