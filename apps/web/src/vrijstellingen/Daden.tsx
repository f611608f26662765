import { useState } from 'react';
import type { Vrijstelling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { Punten } from './Punten.js';
import { alsPunten, useDaad } from './vrijstellingen.api.js';

interface DaadProps {
  vrijstelling: Vrijstelling;
  etag: string | null;
  gedaan: (wat: string) => void;
}

/** A person judges points that the law raises. */
export function OordeelFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const { t } = useTekst();
  const [gezien, zetGezien] = useState<string[]>([]);
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  return (
    <Vlak id="oordeel" kop={t('vrijstelling.puntenKop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('vrijstelling.nietGelukt')}
        knop={t('vrijstelling.bewaarOordeel')}
        bezig={daad.isPending}
        onVerstuur={() => {
          if (formulier.mag([gezien.length === 0 && { veld: 'gezien', melding: t('veldfout.verplicht') }]))
            daad.mutate(
              { doe: 'wijzig', body: { gezien: alsPunten(gezien) } },
              { onSuccess: () => gedaan(t('vrijstelling.oordeelBewaard')) },
            );
        }}
      >
        <Punten punten={vrijstelling.teBeoordelen} gezien={gezien} zet={zetGezien} />
      </Formulier>
    </Vlak>
  );
}

/** What is tried so that the leerling can go to school again, and when somebody looks next. */
export function PlanFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const { t } = useTekst();
  const [tekst, zetTekst, concept] = useConcept(`terugkeer.${vrijstelling.id}`, vrijstelling.terugkeer ?? '');
  const [blik, zetBlik] = useState(vrijstelling.volgendeBlik ?? '');
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  const verstuur = () => {
    if (
      !formulier.mag([
        blik !== '' && !isDag(blik) && { veld: 'volgendeBlik', melding: t('vrijstelling.vulDatum') },
      ])
    )
      return;
    daad.mutate(
      { doe: 'wijzig', body: { terugkeer: tekst || null, volgendeBlik: blik || null } },
      {
        onSuccess: () => {
          concept.wis();
          gedaan(t('vrijstelling.planBewaard'));
        },
      },
    );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vrijstelling.nietGelukt')}
      knop={t('vrijstelling.bewaarPlan')}
      bezig={daad.isPending}
      onVerstuur={verstuur}
    >
      <TextArea
        naam="terugkeer"
        label={t('vrijstelling.terugkeer')}
        uitleg={t('vrijstelling.terugkeerUitleg')}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={formulier.fout('terugkeer')}
        optioneel
      />
      <TextField
        naam="volgendeBlik"
        type="date"
        label={t('vrijstelling.volgendeBlik')}
        waarde={blik}
        onWaarde={zetBlik}
        fout={formulier.fout('volgendeBlik')}
        optioneel
      />
    </Formulier>
  );
}

const CONTACTEN = ['ouders', 'leerling', 'school', 'jeugdarts', 'samenwerkingsverband', 'anders'] as const;

/** A contact about going back. */
export function ContactFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [datum, zetDatum] = useState(vandaag);
  const [met, zetMet] = useState<(typeof CONTACTEN)[number]>('ouders');
  const [tekst, zetTekst, concept] = useConcept(`contact.${vrijstelling.id}`, '');
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  const verstuur = () => {
    const mag = formulier.mag([
      !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
      tekst.trim() === '' && { veld: 'tekst', melding: t('vrijstelling.vulTekst') },
    ]);
    if (!mag) return;
    daad.mutate(
      { doe: 'contact', body: { datum, met, tekst } },
      {
        onSuccess: () => {
          concept.wis();
          gedaan(t('vrijstelling.contactVast'));
        },
      },
    );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vrijstelling.nietGelukt')}
      knop={t('vrijstelling.legContact')}
      bezig={daad.isPending}
      onVerstuur={verstuur}
    >
      <TextField
        naam="datum"
        type="date"
        label={t('vrijstelling.contactDatum')}
        waarde={datum}
        onWaarde={zetDatum}
        max={vandaag}
        fout={formulier.fout('datum')}
      />
      <Select
        naam="met"
        label={t('vrijstelling.contactMet')}
        waarde={met}
        onWaarde={(waarde) => zetMet(CONTACTEN.find((een) => een === waarde) ?? 'anders')}
        keuzes={CONTACTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'contactmet', waarde) }))}
      />
      <TextArea
        naam="tekst"
        label={t('vrijstelling.contactTekst')}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={formulier.fout('tekst')}
      />
    </Formulier>
  );
}

/** Invoked anew: a later last day. */
export function VerlengFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const { t } = useTekst();
  const [einde, zetEinde] = useState('');
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  const verstuur = () => {
    if (formulier.mag([!isDag(einde) && { veld: 'einde', melding: t('vrijstelling.vulDatum') }]))
      daad.mutate(
        { doe: 'verleng', body: { einde } },
        { onSuccess: () => gedaan(t('vrijstelling.verlengd')) },
      );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vrijstelling.nietGelukt')}
      knop={t('vrijstelling.verleng')}
      bezig={daad.isPending}
      onVerstuur={verstuur}
    >
      <TextField
        naam="einde"
        type="date"
        label={t('vrijstelling.verlengTot')}
        waarde={einde}
        onWaarde={zetEinde}
        fout={formulier.fout('einde') ?? formulier.fout('verklaring.datum')}
      />
    </Formulier>
  );
}

/** The end, earlier than was thought. */
export function BeeindigFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [datum, zetDatum] = useState(vandaag < vrijstelling.einde ? vandaag : vrijstelling.einde);
  const [reden, zetReden] = useState('');
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  const verstuur = () => {
    const mag = formulier.mag([
      !isDag(datum) && { veld: 'datum-einde', melding: t('vrijstelling.vulDatum') },
      reden.trim() === '' && { veld: 'reden', melding: t('vrijstelling.vulTekst') },
    ]);
    if (mag)
      daad.mutate(
        { doe: 'beeindig', body: { datum, reden } },
        { onSuccess: () => gedaan(t('vrijstelling.beeindigd')) },
      );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vrijstelling.nietGelukt')}
      knop={t('vrijstelling.beeindig')}
      bezig={daad.isPending}
      onVerstuur={verstuur}
    >
      <TextField
        naam="datum-einde"
        type="date"
        label={t('vrijstelling.beeindigDatum')}
        waarde={datum}
        onWaarde={zetDatum}
        fout={formulier.fout('datum-einde') ?? formulier.fout('datum')}
      />
      <TextArea
        naam="reden"
        label={t('vrijstelling.beeindigReden')}
        waarde={reden}
        onWaarde={zetReden}
        rijen={2}
        fout={formulier.fout('reden')}
      />
    </Formulier>
  );
}
