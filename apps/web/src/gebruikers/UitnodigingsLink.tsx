import { useEffect, useRef, useState } from 'react';
import type { Uitnodiging } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Alert } from '../ui/meldingen.js';
import './gebruikers.css';

/** A link that works once and is shown once, with how to pass it on. */
export function UitnodigingsLink({ naam, uitnodiging }: { naam: string; uitnodiging: Uitnodiging }) {
  const { t } = useTekst();
  const [stand, zetStand] = useState<'klaar' | 'gekopieerd' | 'mislukt'>('klaar');
  const huls = useRef<HTMLDivElement>(null);
  useEffect(() => huls.current?.focus(), [uitnodiging.link]);

  function kopieer() {
    navigator.clipboard.writeText(uitnodiging.link).then(
      () => zetStand('gekopieerd'),
      () => zetStand('mislukt'),
    );
  }
  return (
    <div ref={huls} tabIndex={-1} data-focusdoel>
      <Alert soort="goed" kop={t('gebruikers.linkKlaar', { naam })}>
        <p className="zw-tekst">{t('gebruikers.linkUitleg')}</p>
        <p className="zw-eenmalig">
          <code>{uitnodiging.link}</code>
        </p>
        <div className="zw-rij">
          <Button soort="primair" onClick={kopieer}>
            {t('gebruikers.kopieer')}
          </Button>
          <span role="status">
            {stand === 'gekopieerd' && t('gebruikers.gekopieerd')}
            {stand === 'mislukt' && t('gebruikers.kopieerMislukt')}
          </span>
        </div>
        <p className="zw-klein">
          {t('gebruikers.linkGeldig')} <MomentTekst moment={uitnodiging.geldigTot} />
        </p>
      </Alert>
    </div>
  );
}
