import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { dossierKringOptions, kringenOptions, useBegin } from './kringen.api.js';

/** In a dossier: the way to its shared plan, or to begin one. */
export function KringVlak({ dossierId }: { dossierId: string }) {
  const { t, taal } = useTekst();
  const navigate = useNavigate();
  const kring = useQuery(dossierKringOptions(dossierId));
  const begin = useBegin();
  if (kring.data === undefined) return null;
  return (
    <Vlak id="gedeeld-plan" kop={t('kring.titel')}>
      <div className="zw-stapel zw-stapel--krap">
        <p className="zw-tekst">{t('kring.uitleg')}</p>
        {begin.error && (
          <Alert soort="fout" kop={t('kring.nietBewaard')}>
            <p>{foutTekst(t, taal, begin.error)}</p>
          </Alert>
        )}
        <div>
          {kring.data ? (
            <ButtonLink to="/kringen/$id" params={{ id: kring.data.id }}>
              {t('kring.open')}
            </ButtonLink>
          ) : (
            <Button
              bezig={begin.isPending}
              onClick={() =>
                begin.mutate(dossierId, {
                  onSuccess: ({ id }) => void navigate({ to: '/kringen/$id', params: { id } }),
                })
              }
            >
              {t('kring.begin')}
            </Button>
          )}
        </div>
      </div>
    </Vlak>
  );
}

/** The shared plans in which this organisation takes part; nothing where there are none. */
export function KringenLijst() {
  const { t } = useTekst();
  const kringen = useQuery(kringenOptions);
  if (!kringen.data || kringen.data.length === 0) return null;
  return (
    <Vlak id="kringen" kop={t('kring.meerdere')}>
      <ul className="zw-opsomming">
        {kringen.data.map(({ id, kenmerk, houder }) => (
          <li key={id}>
            <Link to="/kringen/$id" params={{ id }}>
              {t('kring.regel', { kenmerk, naam: houder.naam })}
            </Link>
          </li>
        ))}
      </ul>
    </Vlak>
  );
}
