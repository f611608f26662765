import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, Formulier, useFormulier } from '../ui/formulier.js';
import { Select, TextArea } from '../ui/velden.js';
import { behandelaarsOptions, useOverdragen } from './dossiers.api.js';

interface OverdraagProps {
  dossier: Dossier;
  etag: string | null;
  gedaan: (wat: string) => void;
}

/** Hands the dossier over to a colleague, with what that one must know; the words stay in the dossier as a note. */
export function OverdraagFormulier({ dossier, etag, gedaan }: OverdraagProps) {
  const { t } = useTekst();
  const { data: behandelaars } = useQuery(behandelaarsOptions);
  const overdragen = useOverdragen(dossier.id);
  const formulier = useFormulier(overdragen.error);
  const [waarde, zetWaarde, concept] = useConcept(`overdragen.${dossier.id}`, { naar: '', toelichting: '' });
  const [open, zetOpen] = useState(concept.hersteld);
  if (dossier.status === 'gesloten') return null;
  const { naar, toelichting } = waarde;
  const sluit = () => {
    concept.wis();
    overdragen.reset();
    zetOpen(false);
  };
  const verstuur = () => {
    const mag = formulier.mag([
      !naar && { veld: 'naar', melding: t('overdragen.kiesNaar') },
      !toelichting.trim() && { veld: 'toelichting', melding: t('overdragen.vulToelichting') },
    ]);
    if (!mag) return;
    const naam = behandelaars?.find(({ id }) => id === naar)?.naam ?? '';
    overdragen.mutate(
      { ...waarde, etag },
      {
        onSuccess: () => {
          sluit();
          gedaan(t('dossier.overgedragen', { naam }));
        },
      },
    );
  };
  if (!open)
    return (
      <div className="zw-overdragen zw-geen-druk">
        <Button onClick={() => zetOpen(true)}>{t('overdragen.open')}</Button>
      </div>
    );
  const keuzes = (behandelaars ?? []).filter(({ id }) => id !== dossier.behandelaar?.id);
  return (
    <div className="zw-overdragen zw-geen-druk">
      <ConceptHersteld concept={concept} />
      <Formulier
        formulier={formulier}
        mislukt={t('dossier.nietOvergedragen')}
        knop={t('dossier.draagOver')}
        bezig={overdragen.isPending}
        naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
        onVerstuur={verstuur}
      >
        <Select
          naam="naar"
          label={t('overdragen.naar')}
          waarde={naar}
          onWaarde={(nieuw) => zetWaarde({ ...waarde, naar: nieuw })}
          kies={t('overdragen.kiesNaar')}
          keuzes={keuzes.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          fout={formulier.fout('naar')}
        />
        <TextArea
          naam="toelichting"
          label={t('overdragen.toelichting')}
          uitleg={t('overdragen.toelichtingUitleg')}
          waarde={toelichting}
          onWaarde={(nieuw) => zetWaarde({ ...waarde, toelichting: nieuw })}
          fout={formulier.fout('toelichting')}
        />
      </Formulier>
    </div>
  );
}
