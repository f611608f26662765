import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Gezagdrager, Toegangslink } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Laden } from '../leerlingen/Laden.js';
import { gezagdragersOptions } from '../leerlingen/leerlingen.api.js';
import type { OpenDeel } from '../leerlingen/open-deel.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Select, TextField } from '../ui/velden.js';
import { toegangslinksOptions, useNieuweCode, useStuurLink, useTrekLinkIn } from './portaal.api.js';

const ZELF = 'leerling';

/** Personal links: who got one, and sending another. */
export function Toegangslinks({ id, open, zetOpen }: { id: string } & OpenDeel) {
  const { t } = useTekst();
  const [code, zetCode] = useState<string | null>(null);
  const vraag = useQuery(toegangslinksOptions(id));
  return (
    <Vlak
      id="toegangslinks"
      kop={t('links.kop')}
      bij={
        open !== 'toegangslink' && (
          <Button soort="stil" onClick={() => zetOpen('toegangslink')}>
            {t('links.stuur')}
          </Button>
        )
      }
    >
      <div className="zw-stapel">
        <p className="zw-tekst zw-klein zw-zacht">{t('links.uitleg')}</p>
        {code && (
          <Alert soort="goed" kop={t('links.verstuurd', { code })}>
            <p>{t('links.codeUitleg')}</p>
          </Alert>
        )}
        {open === 'toegangslink' && <Stuur leerling={id} klaar={() => zetOpen(null)} toonCode={zetCode} />}
        <Laden vraag={vraag}>
          {(links) => (
            <>
              {links.length === 0 && <p>{t('links.geen')}</p>}
              <ul className="zw-onderdelen">
                {links.map((link) => (
                  <li key={link.id}>
                    <Link leerling={id} link={link} toonCode={zetCode} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Laden>
      </div>
    </Vlak>
  );
}

interface ToonCode {
  leerling: string;
  toonCode: (code: string | null) => void;
}

function Stuur({ leerling, klaar, toonCode }: ToonCode & { klaar: () => void }) {
  const { t } = useTekst();
  const gezagdragers = (useQuery(gezagdragersOptions(leerling)).data ?? []).filter(magLink);
  const stuur = useStuurLink(leerling);
  const formulier = useFormulier(stuur.error);
  const [wie, zetWie] = useState('');
  const [email, zetEmail] = useState('');
  const kies = (waarde: string) => {
    zetWie(waarde);
    zetEmail(gezagdragers.find(({ id }) => id === waarde)?.email ?? '');
  };
  const verstuur = () => {
    const mag = formulier.mag([
      !wie && { veld: 'wie', melding: t('links.vulWie') },
      !email.includes('@') && { veld: 'email', melding: t('links.vulEmail') },
    ]);
    if (!mag) return;
    stuur.mutate(
      { email: email.trim(), ...(wie !== ZELF && { gezagdragerId: wie }) },
      {
        onSuccess: ({ code }) => {
          toonCode(code);
          klaar();
        },
      },
    );
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('links.nietVerstuurd')}
      knop={t('links.stuur')}
      bezig={stuur.isPending}
      onVerstuur={verstuur}
      annuleer={klaar}
    >
      <Select
        naam="wie"
        label={t('links.wie')}
        kies={t('links.kiesWie')}
        waarde={wie}
        onWaarde={kies}
        keuzes={[
          ...gezagdragers.map(({ id, naam }) => ({ waarde: id, tekst: naam })),
          { waarde: ZELF, tekst: t('links.zelf') },
        ]}
        fout={formulier.fout('wie')}
      />
      <TextField
        naam="email"
        type="email"
        label={t('links.email')}
        uitleg={t('links.emailUitleg')}
        waarde={email}
        onWaarde={zetEmail}
        fout={formulier.fout('email')}
      />
    </OpslaanFormulier>
  );
}

function magLink({ gezagNu, beeindigdOp, blokkade }: Gezagdrager): boolean {
  return gezagNu && !beeindigdOp && !blokkade;
}

function Link({ leerling, link, toonCode }: ToonCode & { link: Toegangslink }) {
  const { t, taal } = useTekst();
  const nieuw = useNieuweCode(leerling);
  const trekIn = useTrekLinkIn(leerling);
  const { id, naam, stand } = link;
  const fout = nieuw.error ?? trekIn.error;
  return (
    <article className="zw-stapel zw-stapel--dicht" aria-label={naam}>
      <p className="zw-rij">
        <span className="zw-vet">{naam}</span>
        <Tag toon={stand === 'gebruikt' ? 'klaar' : stand === 'geblokkeerd' ? 'laat' : 'gewoon'}>
          {codeTekst(t, 'links.stand', stand)}
        </Tag>
      </p>
      <p className="zw-klein zw-zacht">
        {t('links.gestuurd')} <MomentTekst moment={link.gemaaktOp} />
      </p>
      {fout && (
        <Alert soort="fout" kop={t('gezin.nietBewaard')}>
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
      {(stand === 'open' || stand === 'gebruikt') && (
        <div className="zw-rij">
          {stand === 'open' && (
            <Button
              soort="stil"
              bezig={nieuw.isPending}
              aria-label={t('links.nieuweCodeVoor', { naam })}
              onClick={() => nieuw.mutate(id, { onSuccess: ({ code }) => toonCode(code) })}
            >
              {t('links.nieuweCode')}
            </Button>
          )}
          <Button
            soort="stil"
            bezig={trekIn.isPending}
            aria-label={t('links.trekInVan', { naam })}
            onClick={() => trekIn.mutate(id, { onSuccess: () => toonCode(null) })}
          >
            {t('links.trekIn')}
          </Button>
        </div>
      )}
    </article>
  );
}
