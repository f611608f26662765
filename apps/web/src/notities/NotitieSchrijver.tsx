import { useState } from 'react';
import type { Dossier, Notitiesoort } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { ConceptHersteld } from '../ui/formulier.js';
import { useConcept } from '../ui/concept.js';
import { NotitieFormulier, type Schrijfsel } from './NotitieFormulier.js';
import { useSchrijven } from './notities.api.js';
import './notities.css';

interface NotitieSchrijverProps {
  dossier: Dossier;
  gedaan: (wat: string) => void;
}

/** Writing a note or logging a call: one press, on the page where one is. What was typed survives leaving it. */
export function NotitieSchrijver({ dossier, gedaan }: NotitieSchrijverProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const leeg: Schrijfsel = { tekst: '', soort: 'notitie', metWie: '', datum: vandaag };
  const [waarde, zetWaarde, concept] = useConcept(`notitie.${dossier.id}`, leeg);
  const [open, zetOpen] = useState(concept.hersteld);
  const schrijven = useSchrijven(dossier.id);
  if (dossier.status === 'gesloten') return null;

  const begin = (soort: Notitiesoort) => {
    zetWaarde({ ...waarde, soort });
    zetOpen(true);
  };
  const klaar = () => {
    concept.wis();
    schrijven.reset();
    zetOpen(false);
  };
  if (!open)
    return (
      <div className="zw-rij zw-geen-druk">
        <Button onClick={() => begin('notitie')}>{t('notitie.knop.schrijf')}</Button>
        <Button onClick={() => begin('telefoon')}>{t('notitie.knop.bel')}</Button>
      </div>
    );
  return (
    <div className="zw-schrijver zw-geen-druk">
      <ConceptHersteld concept={concept} />
      <NotitieFormulier
        voor="nieuw-"
        waarde={waarde}
        onWaarde={zetWaarde}
        bezig={schrijven.isPending}
        fout={schrijven.error}
        annuleer={klaar}
        onVerstuur={(wat) =>
          schrijven.mutate(wat, {
            onSuccess: () => {
              klaar();
              gedaan(t('notitie.bewaard'));
            },
          })
        }
      />
    </div>
  );
}
