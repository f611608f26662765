import { useState, type ReactNode } from 'react';
import type { Vrijstelling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept, type Concept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { Punten } from './Punten.js';
import { alsPunten, useDaad, type Daad } from './vrijstellingen.api.js';

interface DaadProps {
  vrijstelling: Vrijstelling;
  etag: string | null;
  gedaan: (wat: string) => void;
}

/** Does one thing to a vrijstelling: when it is done, the page says so. */
function useDaadFormulier({ vrijstelling, etag, gedaan }: DaadProps) {
  const daad = useDaad(vrijstelling.id, etag);
  const formulier = useFormulier(daad.error);
  return {
    formulier,
    bezig: daad.isPending,
    /** Sends it unless there are faults. @param zin what the page says then. */
    doe: (fouten: Parameters<typeof formulier.mag>[0], wat: Daad, zin: string, concept?: Concept) => {
      if (!formulier.mag(fouten)) return;
      const onSuccess = () => {
        concept?.wis();
        gedaan(zin);
      };
      daad.mutate(wat, { onSuccess });
    },
  };
}

interface DaadFormulierProps {
  daad: ReturnType<typeof useDaadFormulier>;
  knop: string;
  onVerstuur: () => void;
  children: ReactNode;
}

/** The form of one act. */
function DaadFormulier({ daad: { formulier, bezig }, ...rest }: DaadFormulierProps) {
  const { t } = useTekst();
  return <Formulier formulier={formulier} mislukt={t('vrijstelling.nietGelukt')} bezig={bezig} {...rest} />;
}

/** A person judges points that the law raises. */
export function OordeelFormulier(props: DaadProps) {
  const { t } = useTekst();
  const { vrijstelling } = props;
  const [gezien, zetGezien] = useState<string[]>([]);
  const daad = useDaadFormulier(props);
  return (
    <Vlak id="oordeel" kop={t('vrijstelling.puntenKop')}>
      <DaadFormulier
        daad={daad}
        knop={t('vrijstelling.bewaarOordeel')}
        onVerstuur={() =>
          daad.doe(
            [gezien.length === 0 && { veld: 'gezien', melding: t('veldfout.verplicht') }],
            { doe: 'wijzig', body: { gezien: alsPunten(gezien) } },
            t('vrijstelling.oordeelBewaard'),
          )
        }
      >
        <Punten punten={vrijstelling.teBeoordelen} gezien={gezien} zet={zetGezien} />
      </DaadFormulier>
    </Vlak>
  );
}

/** What is tried so that the leerling can go to school again, and when somebody looks next. */
export function PlanFormulier(props: DaadProps) {
  const { t } = useTekst();
  const { vrijstelling } = props;
  const [tekst, zetTekst, concept] = useConcept(`terugkeer.${vrijstelling.id}`, vrijstelling.terugkeer ?? '');
  const [blik, zetBlik] = useState(vrijstelling.volgendeBlik ?? '');
  const daad = useDaadFormulier(props);
  const { fout } = daad.formulier;
  const verstuur = () =>
    daad.doe(
      [blik !== '' && !isDag(blik) && { veld: 'volgendeBlik', melding: t('vrijstelling.vulDatum') }],
      { doe: 'wijzig', body: { terugkeer: tekst || null, volgendeBlik: blik || null } },
      t('vrijstelling.planBewaard'),
      concept,
    );
  return (
    <DaadFormulier daad={daad} knop={t('vrijstelling.bewaarPlan')} onVerstuur={verstuur}>
      <TextArea
        naam="terugkeer"
        label={t('vrijstelling.terugkeer')}
        uitleg={t('vrijstelling.terugkeerUitleg')}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={fout('terugkeer')}
        optioneel
      />
      <TextField
        naam="volgendeBlik"
        type="date"
        label={t('vrijstelling.volgendeBlik')}
        waarde={blik}
        onWaarde={zetBlik}
        fout={fout('volgendeBlik')}
        optioneel
      />
    </DaadFormulier>
  );
}

const CONTACTEN = ['ouders', 'leerling', 'school', 'jeugdarts', 'samenwerkingsverband', 'anders'] as const;

/** A contact about going back. */
export function ContactFormulier(props: DaadProps) {
  const { t } = useTekst();
  const { vrijstelling } = props;
  const vandaag = useVandaag();
  const [datum, zetDatum] = useState(vandaag);
  const [met, zetMet] = useState<(typeof CONTACTEN)[number]>('ouders');
  const [tekst, zetTekst, concept] = useConcept(`contact.${vrijstelling.id}`, '');
  const daad = useDaadFormulier(props);
  const { fout } = daad.formulier;
  const verstuur = () =>
    daad.doe(
      [
        !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
        tekst.trim() === '' && { veld: 'tekst', melding: t('vrijstelling.vulTekst') },
      ],
      { doe: 'contact', body: { datum, met, tekst } },
      t('vrijstelling.contactVast'),
      concept,
    );
  return (
    <DaadFormulier daad={daad} knop={t('vrijstelling.legContact')} onVerstuur={verstuur}>
      <TextField
        naam="datum"
        type="date"
        label={t('vrijstelling.contactDatum')}
        waarde={datum}
        onWaarde={zetDatum}
        max={vandaag}
        fout={fout('datum')}
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
        fout={fout('tekst')}
      />
    </DaadFormulier>
  );
}

/** Invoked anew: a later last day. */
export function VerlengFormulier(props: DaadProps) {
  const { t } = useTekst();
  const [einde, zetEinde] = useState('');
  const daad = useDaadFormulier(props);
  const { fout } = daad.formulier;
  const verstuur = () =>
    daad.doe(
      [!isDag(einde) && { veld: 'einde', melding: t('vrijstelling.vulDatum') }],
      { doe: 'verleng', body: { einde } },
      t('vrijstelling.verlengd'),
    );
  return (
    <DaadFormulier daad={daad} knop={t('vrijstelling.verleng')} onVerstuur={verstuur}>
      <TextField
        naam="einde"
        type="date"
        label={t('vrijstelling.verlengTot')}
        waarde={einde}
        onWaarde={zetEinde}
        fout={fout('einde') ?? fout('verklaring.datum')}
      />
    </DaadFormulier>
  );
}

/** The end, earlier than was thought. */
export function BeeindigFormulier(props: DaadProps) {
  const { t } = useTekst();
  const { vrijstelling } = props;
  const vandaag = useVandaag();
  const [datum, zetDatum] = useState(vandaag < vrijstelling.einde ? vandaag : vrijstelling.einde);
  const [reden, zetReden] = useState('');
  const daad = useDaadFormulier(props);
  const { fout } = daad.formulier;
  const verstuur = () =>
    daad.doe(
      [
        !isDag(datum) && { veld: 'datum-einde', melding: t('vrijstelling.vulDatum') },
        reden.trim() === '' && { veld: 'reden', melding: t('vrijstelling.vulTekst') },
      ],
      { doe: 'beeindig', body: { datum, reden } },
      t('vrijstelling.beeindigd'),
    );
  return (
    <DaadFormulier daad={daad} knop={t('vrijstelling.beeindig')} onVerstuur={verstuur}>
      <TextField
        naam="datum-einde"
        type="date"
        label={t('vrijstelling.beeindigDatum')}
        waarde={datum}
        onWaarde={zetDatum}
        fout={fout('datum-einde') ?? fout('datum')}
      />
      <TextArea
        naam="reden"
        label={t('vrijstelling.beeindigReden')}
        waarde={reden}
        onWaarde={zetReden}
        rijen={2}
        fout={fout('reden')}
      />
    </DaadFormulier>
  );
}
