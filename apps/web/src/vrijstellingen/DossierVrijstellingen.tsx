import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { DeelProps } from '../dossiers/delen.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PER_PAGINA, vrijstellingenOptions } from './vrijstellingen.api.js';
import { VrijstellingTabel } from './VrijstellingTabel.js';

/** The vrijstellingen of the leerling of a dossier. */
export function DossierVrijstellingen({ dossier: { leerling } }: DeelProps) {
  const { t, taal } = useTekst();
  const vraag = { leerling: leerling.id, page: 1, pageSize: PER_PAGINA };
  const { data, error, refetch } = useQuery(vrijstellingenOptions(vraag));
  const knop = (
    <ButtonLink to="/vrijstellingen/nieuw" search={{ leerling: leerling.id }}>
      {t('vrijstellingen.nieuw')}
    </ButtonLink>
  );
  if (error) {
    return (
      <Alert soort="fout" kop={t('vrijstellingen.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  if (!data) return <Skeleton rijen={3} />;
  if (data.items.length === 0) {
    return (
      <EmptyState kop={t('vrijstelling.geenInDossier')} actie={knop}>
        <p>{t('vrijstelling.geenUitleg')}</p>
      </EmptyState>
    );
  }
  return (
    <Vlak id="vrijstellingen" kop={t('vrijstelling.inDossier')} bij={knop} vlak={false}>
      <VrijstellingTabel vrijstellingen={data.items} />
    </Vlak>
  );
}
