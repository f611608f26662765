import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Bel } from '../berichten/Bel.js';
import { useTekst } from '../i18n/taal.js';
import { InlezenProvider } from '../meldingen/inlezen.js';
import { InleesStand } from '../meldingen/InleesStand.js';
import { ButtonLink, Link } from '../ui/links.js';
import { PageHeader, SkipLink, useHuidigInBeeld } from '../ui/pagina.js';
import { Zoekveld } from '../zoeken/Zoekveld.js';
import { GebruikersMenu } from './GebruikersMenu.js';
import { IkContext, useIk } from './ik.js';
import { ikOptions } from './ik.api.js';
import { Merk } from './Merk.js';
import { DOSSIER_ROLLEN, NAVIGATIE, mag, startpagina } from './rollen.js';
import './schil.css';

/** Everything behind sign-in: the bar with navigation, and the page. Without a session: to the sign-in page. */
export function Schil() {
  const { data: ik } = useQuery(ikOptions);
  if (!ik) return <NaarAanmelden />;
  return (
    <IkContext value={ik}>
      <InlezenProvider>
        <SkipLink />
        <Balk />
        <main id="inhoud" tabIndex={-1} data-focusdoel className="zw-pagina">
          <PaginaVoorRol />
        </main>
      </InlezenProvider>
    </IkContext>
  );
}

/** The session has ended: to the sign-in page, which brings people back to where they were. */
function NaarAanmelden() {
  const router = useRouter();
  useEffect(() => {
    // Read once: while the way to the sign-in page is taken, the address is that of the sign-in page.
    const terug = router.state.location.href;
    void router.navigate({ to: '/aanmelden', search: { terug, reden: 'verlopen' }, replace: true });
  }, [router]);
  return null;
}

function Balk() {
  const { t } = useTekst();
  const { rollen, tenant } = useIk();
  const rij = useHuidigInBeeld();
  return (
    <header className="zw-balk zw-geen-druk">
      <div className="zw-balk__binnen">
        <Link to={startpagina(rollen)} className="zw-balk__merk">
          <Merk />
          <span className="zw-balk__woord">Zesweken</span>
        </Link>
        <span className="zw-balk__tenant">{tenant.naam}</span>
        {mag(rollen, DOSSIER_ROLLEN) && <Zoekveld />}
        <InleesStand />
        <Bel />
        <GebruikersMenu />
        <nav ref={rij} aria-label={t('nav.hoofd')} className="zw-balk__nav zw-schuif">
          {NAVIGATIE.filter((pagina) => mag(rollen, pagina.rollen)).map(({ naar, tekst }) => (
            <Link key={naar} to={naar}>
              {t(tekst)}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}

function PaginaVoorRol() {
  const { rollen } = useIk();
  const nodig = useMatches({ select: (delen) => delen.map((deel) => deel.staticData.rollen).find(Boolean) });
  return nodig && !mag(rollen, nodig) ? <GeenToegang /> : <Outlet />;
}

function GeenToegang() {
  const { t } = useTekst();
  const { rollen } = useIk();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('schil.geenToegang')} />
      <p className="zw-tekst">{t('schil.geenToegangUitleg')}</p>
      <p>
        <ButtonLink to={startpagina(rollen)}>{t('schil.naarBegin')}</ButtonLink>
      </p>
    </div>
  );
}

/** An address that leads nowhere. */
export function NietGevonden() {
  const { t } = useTekst();
  return (
    <main className="zw-pagina">
      <div className="zw-stapel">
        <PageHeader titel={t('schil.nietGevonden')} onder={<p>{t('schil.nietGevondenUitleg')}</p>} />
        <p>
          <ButtonLink to="/" soort="primair">
            {t('schil.naarBegin')}
          </ButtonLink>
        </p>
      </div>
    </main>
  );
}
