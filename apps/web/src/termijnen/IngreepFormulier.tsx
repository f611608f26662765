import type { TFunction } from 'i18next';
import type { Klokdaad, Termijnuitleg } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import type { FormFout } from '../ui/meldingen.js';
import { IngreepVelden, type Ingreepwaarde, redenVan } from './IngreepVelden.js';
import { useHervatten, useOpschorten, useVerlengen } from './termijnen.api.js';

const GEDAAN = {
  opschorten: 'termijnen.opgeschortGedaan',
  hervatten: 'termijnen.hervatGedaan',
  verlengen: 'termijnen.verlengdGedaan',
} as const;

interface Props extends Pick<DeelProps, 'dossier' | 'gedaan'> {
  termijn: Termijnuitleg;
  daad: Klokdaad;
  sluit: () => void;
}

/** Stops a clock, lets it run again, or gives it more days. */
export function IngreepFormulier({ dossier, termijn, daad, gedaan, sluit }: Props) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept<Ingreepwaarde>(`termijn.${termijn.id}.${daad}`, {
    van: vandaag,
    tot: daad === 'hervatten' ? vandaag : '',
    dagen: '',
    reden: '',
    toelichting: '',
  });
  const daden = {
    opschorten: useOpschorten(dossier.id, termijn.id),
    hervatten: useHervatten(dossier.id, termijn.id),
    verlengen: useVerlengen(dossier.id, termijn.id),
  };
  const { error, isPending } = daden[daad];
  const formulier = useFormulier(error);
  const verstuur = () => {
    if (!formulier.mag(foutenIn(t, daad, waarde))) return;
    const { van, tot, dagen, toelichting } = waarde;
    const onSuccess = () => {
      concept.wis();
      gedaan(t(GEDAAN[daad]));
      sluit();
    };
    const reden = redenVan(waarde);
    const waarom = reden && { reden, ...(toelichting.trim() && { toelichting: toelichting.trim() }) };
    if (daad === 'hervatten') daden.hervatten.mutate({ tot }, { onSuccess });
    else if (daad === 'verlengen' && waarom)
      daden.verlengen.mutate({ dagen: Number(dagen), ...waarom }, { onSuccess });
    else if (waarom) daden.opschorten.mutate({ van, tot: tot || null, ...waarom }, { onSuccess });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('termijnen.mislukt')}
      knop={t(`termijnen.${daad}`)}
      bezig={isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={verstuur}
    >
      <IngreepVelden {...{ termijn, daad, waarde, zet, formulier }} />
    </Formulier>
  );
}

function foutenIn(t: TFunction, daad: Klokdaad, waarde: Ingreepwaarde): (FormFout | false)[] {
  const { van, tot, dagen } = waarde;
  if (daad === 'hervatten') return [!isDag(tot) && { veld: 'tot', melding: t('termijnen.vulDag') }];
  const reden = !redenVan(waarde) && { veld: 'reden', melding: t('termijnen.kiesReden') };
  if (daad === 'verlengen')
    return [
      !/^[1-9]\d{0,2}$/.test(dagen.trim()) && { veld: 'dagen', melding: t('termijnen.vulDagen') },
      reden,
    ];
  return [
    !isDag(van) && { veld: 'van', melding: t('termijnen.vulDag') },
    tot !== '' && !isDag(tot) && { veld: 'tot', melding: t('termijnen.vulDag') },
    reden,
  ];
}
