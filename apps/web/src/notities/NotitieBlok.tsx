import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier, Notitie } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { formatMoment } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Tag } from '../ui/kleinigheden.js';
import { TextField } from '../ui/velden.js';
import { NotitieFormulier, SOORTEN, type Schrijfsel } from './NotitieFormulier.js';
import { notitieOptions, useIntrekken, useWijzigen } from './notities.api.js';

interface NotitieBlokProps {
  dossier: Dossier;
  notitie: Notitie;
}

/** One note: what, when, by whom, its text, and what one may still do with it. */
export function NotitieBlok({ dossier, notitie }: NotitieBlokProps) {
  const { t } = useTekst();
  const { id, rollen } = useIk();
  const [bezig, zetBezig] = useState<'wijzig' | 'trek-in' | null>(null);
  const magIntrekken = !notitie.ingetrokken && (notitie.auteur.id === id || rollen.includes('teamleider'));
  const sluit = () => zetBezig(null);
  return (
    <article className="zw-notitie" aria-label={codeTekst(t, 'notitiesoort', notitie.soort)}>
      <Kop notitie={notitie} />
      {bezig === 'wijzig' ? <Wijzigen {...{ dossier, notitie, sluit }} /> : <Tekst notitie={notitie} />}
      {bezig === 'trek-in' && <Intrekken {...{ dossier, notitie, sluit }} />}
      {bezig === null && (
        <div className="zw-rij zw-geen-druk">
          {notitie.wijzigbaar && (
            <Button soort="stil" onClick={() => zetBezig('wijzig')}>
              {t('notitie.wijzig')}
            </Button>
          )}
          {magIntrekken && (
            <Button soort="stil" onClick={() => zetBezig('trek-in')}>
              {t('notitie.intrekken')}
            </Button>
          )}
        </div>
      )}
      {notitie.versie > 1 && !notitie.ingetrokken && <Eerder id={notitie.id} />}
    </article>
  );
}

function Kop({ notitie }: { notitie: Notitie }) {
  const { t } = useTekst();
  const { soort, datum, auteur, metWie, vermeldingen, versie, ingetrokken } = notitie;
  const naar = soort === 'overdracht' ? vermeldingen[0]?.naam : undefined;
  return (
    <p className="zw-notitie__kop">
      <Tag toon="accent">{codeTekst(t, 'notitiesoort', soort)}</Tag>
      <DagTekst dag={datum} />
      <span className="zw-vet">{auteur.naam}</span>
      {naar && <span>{t('notitie.aan', { naam: naar })}</span>}
      {metWie && <span>{t('notitie.met', { wie: metWie })}</span>}
      {versie > 1 && !ingetrokken && <span className="zw-zacht">{t('notitie.gewijzigd')}</span>}
    </p>
  );
}

function Tekst({ notitie: { tekst, ingetrokken } }: { notitie: Notitie }) {
  const { t, taal } = useTekst();
  if (!ingetrokken) return <p className="zw-notitie__tekst zw-tekst">{tekst}</p>;
  const { door, op, reden } = ingetrokken;
  return (
    <p className="zw-zacht zw-tekst">
      {t('notitie.ingetrokken', { naam: door.naam, moment: formatMoment(op, taal), reden })}
    </p>
  );
}

function Wijzigen({ dossier, notitie, sluit }: NotitieBlokProps & { sluit: () => void }) {
  const { t } = useTekst();
  const wijzigen = useWijzigen(dossier.id, notitie);
  const overdracht = notitie.soort === 'overdracht';
  const [waarde, zetWaarde] = useState<Schrijfsel>({
    tekst: notitie.tekst ?? '',
    soort: SOORTEN.find((een) => een === notitie.soort) ?? 'notitie',
    metWie: notitie.metWie ?? '',
    datum: notitie.datum,
  });
  return (
    <div className="zw-stapel">
      <p className="zw-klein zw-zacht">{t('notitie.wijzigUitleg')}</p>
      <NotitieFormulier
        voor={`${notitie.id}-`}
        waarde={waarde}
        onWaarde={zetWaarde}
        bezig={wijzigen.isPending}
        fout={wijzigen.error}
        annuleer={sluit}
        alleenTekst={overdracht}
        onVerstuur={(wat) => wijzigen.mutate(overdracht ? { tekst: wat.tekst } : wat, { onSuccess: sluit })}
      />
    </div>
  );
}

function Intrekken({ dossier, notitie, sluit }: NotitieBlokProps & { sluit: () => void }) {
  const { t } = useTekst();
  const intrekken = useIntrekken(dossier.id, notitie.id);
  const formulier = useFormulier(intrekken.error);
  const [reden, zetReden] = useState('');
  const veld = `${notitie.id}-reden`;
  return (
    <div className="zw-stapel zw-notitie__intrekken">
      <h3>{t('notitie.intrekkenKop')}</h3>
      <p className="zw-tekst">{t('notitie.intrekkenUitleg')}</p>
      <Formulier
        formulier={{ ...formulier, fouten: formulier.fouten.map((een) => ({ ...een, veld })) }}
        mislukt={t('notitie.intrekkenMislukt')}
        knop={t('notitie.intrekken')}
        bezig={intrekken.isPending}
        naast={<Button onClick={sluit}>{t('notitie.annuleer')}</Button>}
        onVerstuur={() => {
          if (!formulier.mag([!reden.trim() && { veld: 'reden', melding: t('notitie.vulReden') }])) return;
          intrekken.mutate(reden, { onSuccess: sluit });
        }}
      >
        <TextField
          naam={veld}
          label={t('notitie.reden')}
          uitleg={t('notitie.redenUitleg')}
          waarde={reden}
          onWaarde={zetReden}
          fout={formulier.fout('reden')}
        />
      </Formulier>
    </div>
  );
}

/** What the note said before, asked for only when somebody opens it. */
function Eerder({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const [open, zetOpen] = useState(false);
  const { data } = useQuery({ ...notitieOptions(id), enabled: open });
  return (
    <details className="zw-klein" onToggle={(gebeurtenis) => zetOpen(gebeurtenis.currentTarget.open)}>
      <summary>{t('notitie.toonEerder')}</summary>
      {data?.eerdere.map(({ versie, tekst, vervangenOp }) => (
        <div key={versie} className="zw-notitie__eerder">
          <p className="zw-zacht">{t('notitie.eerdereTekst', { moment: formatMoment(vervangenOp, taal) })}</p>
          <p className="zw-notitie__tekst">{tekst}</p>
        </div>
      ))}
    </details>
  );
}
