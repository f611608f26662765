import { useState } from 'react';
import type { Dossier, Dossiervraag } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Link } from '../ui/links.js';
import { Notice } from '../ui/meldingen.js';
import { TextArea } from '../ui/velden.js';
import { useBeantwoorden } from './dossiers.api.js';

interface VraagProps {
  vraag: Dossiervraag;
  dossier: Dossier;
  gedaan: (wat: string) => void;
}

/** Something that a person must decide, because reports contradict what a person did. */
export function Vraag({ vraag, dossier, gedaan }: VraagProps) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  return (
    <Notice soort="let-op" kop={t('dossier.vraag')}>
      <p className="zw-tekst">{codeTekst(t, 'vraag', vraag.soort)}</p>
      {vraag.soort === 'terugval' && (
        <p>
          <Link to="." search={{ deel: 'plaatsingen' }}>
            {t('plaatsing.naarPlaatsingen')}
          </Link>
        </p>
      )}
      {open ? (
        <Antwoord vraag={vraag} dossier={dossier} gedaan={gedaan} sluit={() => zetOpen(false)} />
      ) : (
        <div className="zw-rij zw-geen-druk">
          <Button onClick={() => zetOpen(true)}>{t('vraagAntwoord.knop')}</Button>
        </div>
      )}
    </Notice>
  );
}

function Antwoord({ vraag, dossier, gedaan, sluit }: VraagProps & { sluit: () => void }) {
  const { t } = useTekst();
  const [antwoord, zetAntwoord, concept] = useConcept(`vraag.${vraag.id}`, '');
  const beantwoorden = useBeantwoorden(dossier.id);
  const formulier = useFormulier(beantwoorden.error);
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vraagAntwoord.mislukt')}
      knop={t('vraagAntwoord.bewaar')}
      bezig={beantwoorden.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={() => {
        if (!formulier.mag([!antwoord.trim() && { veld: 'antwoord', melding: t('vraagAntwoord.vul') }]))
          return;
        beantwoorden.mutate(
          { id: vraag.id, antwoord: antwoord.trim() },
          {
            onSuccess: () => {
              concept.wis();
              gedaan(t('vraagAntwoord.bewaard'));
            },
          },
        );
      }}
    >
      <TextArea
        naam="antwoord"
        label={t('vraagAntwoord.antwoord')}
        uitleg={t('vraagAntwoord.uitleg')}
        waarde={antwoord}
        onWaarde={zetAntwoord}
        fout={formulier.fout('antwoord')}
      />
    </Formulier>
  );
}
