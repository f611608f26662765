import type { Leerling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Vlak } from '../ui/kleinigheden.js';
import { GewoneLink } from '../ui/links.js';
import { adresRegel } from './adres.js';
import { GeheimAdres } from './GeheimAdres.js';
import { LeerlingFormulier } from './LeerlingFormulier.js';
import type { OpenDeel } from './open-deel.js';

/** Who the leerling is, and what the law asks today. */
export function LeerlingGegevens({ leerling, open, zetOpen }: { leerling: Leerling } & OpenDeel) {
  const { t } = useTekst();
  const bezig = open === 'leerling';
  return (
    <Vlak
      id="leerlinggegevens"
      kop={t('gezin.leerling')}
      bij={
        !bezig && (
          <Button soort="stil" onClick={() => zetOpen('leerling')} aria-label={t('gezin.wijzigLeerling')}>
            {t('gezin.wijzig')}
          </Button>
        )
      }
    >
      {bezig ? (
        <LeerlingFormulier leerling={leerling} klaar={() => zetOpen(null)} />
      ) : (
        <Lezen leerling={leerling} />
      )}
    </Vlak>
  );
}

function Lezen({ leerling }: { leerling: Leerling }) {
  const { t, taal } = useTekst();
  const { leerplicht, telefoon, geslacht, pgnSoort, startkwalificatieOp, doorPersoon } = leerling;
  const tussen = [
    leerplicht.vanaf && t('gezin.vanaf', { datum: formatDatum(leerplicht.vanaf, taal) }),
    leerplicht.tot && t('gezin.totEnMet', { datum: formatDatum(leerplicht.tot, taal) }),
  ].filter(Boolean);
  return (
    <>
      <Gegevens
        regels={[
          [t('gezin.naam'), leerling.naam],
          [
            t('gezin.geboren'),
            `${formatDatum(leerling.geboortedatum, taal)} (${t('dossier.leeftijd', { count: leerling.leeftijd })})`,
          ],
          [
            t('gezin.leerplicht'),
            <>
              <span className="zw-vet">{codeTekst(t, 'gezin.leerplichtstatus', leerplicht.status)}</span>
              {tussen.length > 0 && <span>, {tussen.join(' ')}</span>}
              <span className="zw-klein zw-zacht zw-blok">{leerplicht.wet}</span>
            </>,
          ],
          ...(startkwalificatieOp
            ? ([[t('gezin.startkwalificatieOp'), formatDatum(startkwalificatieOp, taal)]] as [
                string,
                string,
              ][])
            : []),
          [
            t('gezin.adres'),
            leerling.geheimAdres ? (
              <GeheimAdres van="leerling" id={leerling.id} />
            ) : (
              (adresRegel(leerling) ?? t('gezin.nietBekend'))
            ),
          ],
          [t('gezin.gemeente'), leerling.gemeentecode],
          [
            t('gezin.telefoon'),
            telefoon ? (
              <GewoneLink href={`tel:${telefoon.replace(/\s/g, '')}`}>{telefoon}</GewoneLink>
            ) : (
              t('gezin.nietBekend')
            ),
          ],
          [
            t('gezin.geslachtVeld'),
            geslacht ? codeTekst(t, 'gezin.geslacht', geslacht) : t('gezin.nietBekend'),
          ],
          [t('gezin.nummer'), pgnSoort ? codeTekst(t, 'gezin.pgn', pgnSoort) : t('gezin.geenNummer')],
        ]}
      />
      {doorPersoon.length > 0 && (
        <p className="zw-klein zw-zacht">
          {t('gezin.verbeterd', {
            wat: doorPersoon.map((een) => codeTekst(t, 'gezin.eigenschap', een)).join(', '),
          })}
        </p>
      )}
    </>
  );
}
