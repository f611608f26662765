import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Alert } from '../ui/meldingen.js';

/** A page that could not be shown at all, with the one thing that helps: trying again. */
export function PaginaFout({ error, reset }: ErrorComponentProps) {
  const { t, taal } = useTekst();
  const router = useRouter();
  return (
    <div className="zw-pagina">
      <Alert soort="fout" kop={t('fout.pagina')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {t('algemeen.nogEens')}
          </Button>
        </p>
      </Alert>
    </div>
  );
}
