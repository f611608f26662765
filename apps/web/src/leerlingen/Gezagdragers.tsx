import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Gezagdrager } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Tag, Vlak } from '../ui/kleinigheden.js';
import { GewoneLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { adresRegel } from './adres.js';
import { GeheimAdres } from './GeheimAdres.js';
import { GezagdragerFormulier } from './GezagdragerFormulier.js';
import { Laden } from './Laden.js';
import { gezagdragersOptions, useBeeindigGezagdrager } from './leerlingen.api.js';
import type { OpenDeel } from './open-deel.js';

/** Who decides about the leerling, and how to reach them. */
export function Gezagdragers({ id, open, zetOpen }: { id: string } & OpenDeel) {
  const { t } = useTekst();
  const vraag = useQuery(gezagdragersOptions(id));
  return (
    <Vlak
      id="gezagdragers"
      kop={t('gezin.wieBeslist')}
      bij={
        open !== 'gezagdrager' && (
          <Button soort="stil" onClick={() => zetOpen('gezagdrager')}>
            {t('gezin.voegToe')}
          </Button>
        )
      }
    >
      {open === 'gezagdrager' && (
        <GezagdragerFormulier leerling={id} bekend={null} klaar={() => zetOpen(null)} />
      )}
      <Laden vraag={vraag}>
        {(lijst) => (
          <>
            {lijst.length === 0 && open !== 'gezagdrager' && (
              <p className="zw-tekst">{t('gezin.geenGezagdragers')}</p>
            )}
            <ul className="zw-onderdelen">
              {lijst.map((een) => (
                <li key={een.id}>
                  {open === een.id ? (
                    <GezagdragerFormulier leerling={id} bekend={een} klaar={() => zetOpen(null)} />
                  ) : (
                    <Persoon leerling={id} een={een} wijzig={() => zetOpen(een.id)} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Laden>
    </Vlak>
  );
}

function Persoon({ leerling, een, wijzig }: { leerling: string; een: Gezagdrager; wijzig: () => void }) {
  const { t, taal } = useTekst();
  const beeindigen = useBeeindigGezagdrager(leerling);
  const [zeker, zetZeker] = useState(false);
  const { blokkade, beeindigdOp } = een;
  return (
    <article className="zw-stapel zw-stapel--dicht" aria-label={een.naam}>
      <h3 className="zw-persoon__naam">
        {een.naam} <span className="zw-zacht">{codeTekst(t, 'gezin.relatie', een.relatie)}</span>
      </h3>
      {blokkade && (
        <div className="zw-notice zw-notice--laat">
          <p className="zw-alert__kop">
            {t('gezin.geenContact', { datum: formatDatum(blokkade.sinds, taal) })}
          </p>
          <p>{blokkade.reden}</p>
          <p className="zw-klein">{t('gezin.beslotenDoor', { door: blokkade.door })}</p>
        </div>
      )}
      <p className="zw-rij">
        <Tag toon={een.gezagNu ? 'klaar' : 'gewoon'}>
          {een.gezagNu ? t('gezin.heeftGezag') : t('gezin.geenGezag')}
        </Tag>
        {een.woontBij && <Tag>{t('gezin.leerlingWoontHier')}</Tag>}
        {beeindigdOp && <Tag>{t('gezin.tot', { datum: formatDatum(beeindigdOp, taal) })}</Tag>}
      </p>
      <Gegevens regels={contactRegels(een, t, taal)} />
      {beeindigen.error && (
        <Alert soort="fout" kop={t('gezin.nietBewaard')}>
          <p>{foutTekst(t, taal, beeindigen.error)}</p>
        </Alert>
      )}
      {!beeindigdOp && zeker && (
        <Notice soort="let-op" kop={t('gezin.zekerWeg', { naam: een.naam })}>
          <p>{t('gezin.zekerWegUitleg')}</p>
          <div className="zw-rij">
            <Button bezig={beeindigen.isPending} onClick={() => beeindigen.mutate(een)}>
              {t('gezin.jaHoortErNietMeerBij')}
            </Button>
            <Button onClick={() => zetZeker(false)}>{t('algemeen.annuleren')}</Button>
          </div>
        </Notice>
      )}
      {!beeindigdOp && !zeker && (
        <div className="zw-rij zw-geen-druk">
          <Button soort="stil" onClick={wijzig} aria-label={t('gezin.wijzigPersoon', { naam: een.naam })}>
            {t('gezin.wijzig')}
          </Button>
          <Button
            soort="stil"
            onClick={() => zetZeker(true)}
            aria-label={t('gezin.hoortErNietMeerBijPersoon', { naam: een.naam })}
          >
            {t('gezin.hoortErNietMeerBij')}
          </Button>
        </div>
      )}
    </article>
  );
}

type Tekst = ReturnType<typeof useTekst>;

function contactRegels(een: Gezagdrager, t: Tekst['t'], taal: Tekst['taal']) {
  const { telefoon, email, blokkade, voorkeur, taal: spreekt, toelichting } = een;
  const adres = een.adresVerborgen ? (
    <GeheimAdres van="gezagdrager" id={een.id} />
  ) : (
    (adresRegel(een) ?? t('gezin.nietBekend'))
  );
  // Where contact is forbidden nothing invites to it.
  const bereik = (schema: string, waarde: string | null) =>
    waarde && !blokkade ? (
      <GewoneLink href={`${schema}:${waarde.replace(/\s/g, '')}`}>{waarde}</GewoneLink>
    ) : (
      (waarde ?? t('gezin.nietBekend'))
    );
  const regels: Parameters<typeof Gegevens>[0]['regels'] = [
    [t('gezin.telefoon'), bereik('tel', telefoon)],
    [t('gezin.email'), bereik('mailto', email)],
    [t('gezin.adres'), adres],
  ];
  if (voorkeur) regels.push([t('gezin.liefst'), codeTekst(t, 'gezin.contactwijze', voorkeur)]);
  if (spreekt) regels.push([t('gezin.taal'), spreekt]);
  if (toelichting) regels.push([t('gezin.letOp'), toelichting]);
  if (een.gezagVanaf || een.gezagTot)
    regels.push([
      t('gezin.gezag'),
      [
        een.gezagVanaf && t('gezin.vanaf', { datum: formatDatum(een.gezagVanaf, taal) }),
        een.gezagTot && t('gezin.totEnMet', { datum: formatDatum(een.gezagTot, taal) }),
      ]
        .filter(Boolean)
        .join(' '),
    ]);
  return regels;
}
