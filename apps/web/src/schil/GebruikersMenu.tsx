import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Link } from '../ui/links.js';
import { useIk } from './ik.js';
import { meldAf, vergeetPersoon } from './ik.api.js';
import { DOSSIER_ROLLEN, mag } from './rollen.js';
import { TaalKeuze } from './TaalKeuze.js';

/** Who is signed in, and what is theirs: sessions, language, signing out. */
export function GebruikersMenu() {
  const { t } = useTekst();
  const { naam, rollen } = useIk();
  const { open, zetOpen, huls } = useUitklap();
  const { mutate: afmelden, isPending } = useAfmelden();
  return (
    <div className="zw-wie" ref={huls}>
      <button
        type="button"
        className="zw-wie__knop"
        aria-expanded={open}
        aria-controls="gebruikersmenu"
        onClick={() => zetOpen(!open)}
      >
        <span className="zw-wie__naam">
          <span>{naam}</span>
          <span className="zw-wie__rol">{rollen.map((rol) => codeTekst(t, 'rol', rol)).join(', ')}</span>
        </span>
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div id="gebruikersmenu" className="zw-wie__paneel">
          <Link to="/sessies">{t('nav.sessies')}</Link>
          {mag(rollen, DOSSIER_ROLLEN) && (
            <>
              <Link to="/agenda">{t('nav.agenda')}</Link>
              <Link to="/vervanging">{t('nav.vervanging')}</Link>
            </>
          )}
          <Link to="/instellingen/post">{t('nav.postvoorkeur')}</Link>
          {rollen.includes('teamleider') && <Link to="/post">{t('nav.teampost')}</Link>}
          <TaalKeuze />
          <Button soort="secundair" bezig={isPending} onClick={() => afmelden()}>
            {t('schil.afmelden')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useAfmelden() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: meldAf,
    // Also when the API no longer knew the session: in this browser nothing may stay behind.
    onSettled: async () => {
      await navigate({ to: '/aanmelden', search: { reden: 'afgemeld' } });
      vergeetPersoon(queryClient);
    },
  });
}

/** A panel that closes by Escape (focus back on its button), by a click elsewhere, and on another page. */
function useUitklap() {
  const [open, zetOpen] = useState(false);
  const huls = useRef<HTMLDivElement>(null);
  const pad = useRouterState({ select: (stand) => stand.location.pathname });
  useEffect(() => zetOpen(false), [pad]);
  useEffect(() => {
    if (!open) return undefined;
    const opToets = (gebeurtenis: KeyboardEvent) => {
      if (gebeurtenis.key !== 'Escape') return;
      zetOpen(false);
      huls.current?.querySelector('button')?.focus();
    };
    const opKlik = (gebeurtenis: PointerEvent) => {
      if (!huls.current?.contains(gebeurtenis.target as Node)) zetOpen(false);
    };
    document.addEventListener('keydown', opToets);
    document.addEventListener('pointerdown', opKlik);
    return () => {
      document.removeEventListener('keydown', opToets);
      document.removeEventListener('pointerdown', opKlik);
    };
  }, [open]);
  return { open, zetOpen, huls };
}
