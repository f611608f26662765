import type { Dossier } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextArea, TextField } from '../ui/velden.js';
import { useActiveren, useHeropenen } from './dossiers.api.js';

interface StapFormulierProps {
  dossier: Dossier;
  gedaan: (wat: string) => void;
  sluit: () => void;
}

/** Makes a signaal active: a person gives the first day of absence. */
export function ActiveerFormulier({ dossier, gedaan, sluit }: StapFormulierProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept(`activeren.${dossier.id}`, {
    eersteVerzuimdag: dossier.eersteSignaaldag,
    toelichting: '',
  });
  const activeren = useActiveren(dossier.id);
  const formulier = useFormulier(activeren.error);
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('stap.nietGelukt')}
      knop={t('activeren.knop')}
      bezig={activeren.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={() => {
        const { eersteVerzuimdag, toelichting } = waarde;
        if (
          !formulier.mag([
            !isDag(eersteVerzuimdag) && { veld: 'eersteVerzuimdag', melding: t('activeren.vulDag') },
          ])
        )
          return;
        const body = { eersteVerzuimdag, ...(toelichting.trim() ? { toelichting: toelichting.trim() } : {}) };
        activeren.mutate(body, {
          onSuccess: () => {
            concept.wis();
            gedaan(t('activeren.gedaan'));
            sluit();
          },
        });
      }}
    >
      <TextField
        naam="eersteVerzuimdag"
        type="date"
        label={t('activeren.eersteVerzuimdag')}
        uitleg={t('activeren.uitleg')}
        max={vandaag}
        waarde={waarde.eersteVerzuimdag}
        onWaarde={(eersteVerzuimdag) => zet({ ...waarde, eersteVerzuimdag })}
        fout={formulier.fout('eersteVerzuimdag')}
      />
      <TextArea
        naam="toelichting"
        label={t('activeren.toelichting')}
        waarde={waarde.toelichting}
        onWaarde={(toelichting) => zet({ ...waarde, toelichting })}
        fout={formulier.fout('toelichting')}
        optioneel
      />
    </Formulier>
  );
}

/** Opens a closed dossier again, with the reason. */
export function HeropenFormulier({ dossier, gedaan, sluit }: StapFormulierProps) {
  const { t } = useTekst();
  const [reden, zetReden, concept] = useConcept(`heropenen.${dossier.id}`, '');
  const heropenen = useHeropenen(dossier.id);
  const formulier = useFormulier(heropenen.error);
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('stap.nietGelukt')}
      knop={t('heropenen.knop')}
      bezig={heropenen.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={() => {
        if (!formulier.mag([!reden.trim() && { veld: 'reden', melding: t('heropenen.vul') }])) return;
        heropenen.mutate(
          { reden: reden.trim() },
          {
            onSuccess: () => {
              concept.wis();
              gedaan(t('heropenen.gedaan'));
              sluit();
            },
          },
        );
      }}
    >
      <TextArea
        naam="reden"
        label={t('heropenen.reden')}
        uitleg={t('heropenen.uitleg')}
        waarde={reden}
        onWaarde={zetReden}
        fout={formulier.fout('reden')}
      />
    </Formulier>
  );
}
