import { useState } from 'react';
import type { Toestemming } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Tag, Vlak, type TagToon } from '../ui/kleinigheden.js';
import { CheckboxGroep } from '../ui/keuzes.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/meldingen.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { useGeven, useIntrekken } from './delen.api.js';

const TOON: Readonly<Record<string, TagToon>> = {
  gevraagd: 'nadert',
  gegeven: 'klaar',
  geweigerd: 'laat',
  ingetrokken: 'gewoon',
  verlopen: 'gewoon',
  geldig: 'klaar',
};

interface Props {
  toestemming: Toestemming;
  gedaan: (wat: string) => void;
}

/** One toestemming: for what, by whom, for whom and until when; and the ways to end it or to complete it. */
export function ToestemmingVlak({ toestemming, gedaan }: Props) {
  const { t } = useTekst();
  const [open, zetOpen] = useState<'intrekken' | 'geven' | null>(null);
  const { id, doel, stand, categorieen, geldigVanaf, geldigTot, gevers, regels, ontvangers } = toestemming;
  const sluit = () => zetOpen(null);
  return (
    <Vlak
      id={`toestemming-${id}`}
      kop={t('delen.toestemmingVoor', { doel: codeTekst(t, 'delen.doel', doel) })}
      bij={<Tag toon={TOON[stand] ?? 'gewoon'}>{codeTekst(t, 'delen.stand', stand)}</Tag>}
    >
      <div className="zw-stapel zw-stapel--krap">
        <p>
          {categorieen.map((categorie) => codeTekst(t, 'delen.categorie', categorie)).join(', ')}.{' '}
          {t('delen.van')} <DagTekst dag={geldigVanaf} /> {t('delen.totEnMet')} <DagTekst dag={geldigTot} />.
        </p>
        <ul className="zw-opsomming">
          {gevers.map((gever) => (
            <li key={gever.id}>
              {gever.naam} ({codeTekst(t, 'delen.hoedanigheid', gever.hoedanigheid)}):{' '}
              {codeTekst(t, 'delen.geverstand', gever.stand)}
              {gever.datum && (
                <>
                  {' '}
                  <DagTekst dag={gever.datum} />
                </>
              )}
            </li>
          ))}
        </ul>
        <ul className="zw-opsomming">
          {(regels.length > 0
            ? regels
            : ontvangers.map(({ slug, naam }) => ({ organisatie: slug, naam, stand: '' }))
          ).map((regel) => (
            <li key={regel.organisatie}>
              {regel.naam}{' '}
              {regel.stand && (
                <Tag toon={TOON[regel.stand] ?? 'gewoon'}>
                  {codeTekst(t, 'delen.regelstand', regel.stand)}
                </Tag>
              )}
            </li>
          ))}
        </ul>
        {open === 'intrekken' && <Intrekken {...{ toestemming, gedaan, sluit }} />}
        {open === 'geven' && <Geven {...{ toestemming, gedaan, sluit }} />}
        {open === null && stand === 'gegeven' && (
          <div className="zw-rij">
            <Button onClick={() => zetOpen('intrekken')}>{t('delen.trekIn')}</Button>
          </div>
        )}
        {open === null && stand === 'gevraagd' && (
          <div className="zw-rij">
            <Button onClick={() => zetOpen('geven')}>{t('delen.legGeverVast')}</Button>
            <ButtonLink to="/dossiers/$id" params={{ id: toestemming.dossierId }} search={{ deel: 'gezin' }}>
              {t('delen.stuurLink')}
            </ButtonLink>
          </div>
        )}
      </div>
    </Vlak>
  );
}

function Intrekken({ toestemming, gedaan, sluit }: Props & { sluit: () => void }) {
  const { t } = useTekst();
  const trekIn = useIntrekken(toestemming.id);
  const formulier = useFormulier(trekIn.error);
  const open = toestemming.regels.filter(({ stand }) => stand !== 'ingetrokken');
  const [door, zetDoor] = useState('');
  const [reden, zetReden] = useState('');
  const [voor, zetVoor] = useState(open.map(({ organisatie }) => organisatie));
  const verstuur = () => {
    const mag = formulier.mag([
      door === '' && { veld: 'door', melding: t('delen.vulDoor') },
      voor.length === 0 && { veld: 'ontvangers', melding: t('delen.vulOntvangers') },
    ]);
    if (!mag) return;
    const ontvangers = voor.length === open.length ? undefined : voor;
    trekIn.mutate(
      { door, ...(reden && { reden }), ...(ontvangers && { ontvangers }) },
      {
        onSuccess: () => {
          gedaan(t('delen.ingetrokken'));
          sluit();
        },
      },
    );
  };
  const namen = [...new Set(toestemming.gevers.map(({ naam }) => naam))];
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('delen.nietIngetrokken')}
      onVerstuur={verstuur}
      bezig={trekIn.isPending}
      annuleer={sluit}
    >
      <Notice soort="let-op">
        <p>{t('delen.intrekkenUitleg')}</p>
      </Notice>
      <Select
        naam="door"
        label={t('delen.wieTrektIn')}
        waarde={door}
        onWaarde={zetDoor}
        kies={t('delen.kiesGever')}
        keuzes={namen.map((naam) => ({ waarde: naam, tekst: naam }))}
        fout={formulier.fout('door')}
      />
      <CheckboxGroep
        naam="ontvangers"
        legenda={t('delen.intrekkenVoor')}
        gekozen={voor}
        onGekozen={zetVoor}
        keuzes={open.map(({ organisatie, naam }) => ({ waarde: organisatie, tekst: naam }))}
        fout={formulier.fout('ontvangers')}
      />
      <TextArea naam="reden" label={t('delen.reden')} optioneel waarde={reden} onWaarde={zetReden} />
    </OpslaanFormulier>
  );
}

function Geven({ toestemming, gedaan, sluit }: Props & { sluit: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const geef = useGeven(toestemming.id);
  const formulier = useFormulier(geef.error);
  const gevraagd = toestemming.gevers.filter(({ stand }) => stand === 'gevraagd');
  const [wie, zetWie] = useState('');
  const [datum, zetDatum] = useState<string>(vandaag);
  const [bewijs, zetBewijs] = useState('');
  const verstuur = () => {
    const gever = gevraagd.find(({ id }) => id === wie);
    const mag = formulier.mag([
      !gever && { veld: 'wie', melding: t('delen.vulDoor') },
      bewijs.trim() === '' && { veld: 'bewijs', melding: t('delen.vulBewijs') },
    ]);
    if (!mag || !gever) return;
    const { naam, gezagdragerId } = gever;
    // The cast: the API names no other.
    const hoedanigheid = gever.hoedanigheid as 'gezagdrager';
    geef.mutate([{ hoedanigheid, naam, gezagdragerId, datum, bewijs }], {
      onSuccess: () => {
        gedaan(t('delen.geverVast', { naam }));
        sluit();
      },
    });
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('delen.nietVast')}
      onVerstuur={verstuur}
      bezig={geef.isPending}
      annuleer={sluit}
    >
      <Select
        naam="wie"
        label={t('delen.wieGaf')}
        waarde={wie}
        onWaarde={zetWie}
        kies={t('delen.kiesGever')}
        keuzes={gevraagd.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        fout={formulier.fout('wie')}
      />
      <TextField
        naam="datum"
        type="date"
        label={t('delen.datumGegeven')}
        waarde={datum}
        onWaarde={zetDatum}
        fout={formulier.fout('gevers.0.datum')}
      />
      <TextField
        naam="bewijs"
        label={t('delen.bewijs')}
        uitleg={t('delen.bewijsUitleg')}
        waarde={bewijs}
        onWaarde={zetBewijs}
        fout={formulier.fout('bewijs')}
      />
    </OpslaanFormulier>
  );
}
