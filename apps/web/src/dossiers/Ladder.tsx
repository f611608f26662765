import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { ladderOptions, useEscaleren } from './dossiers.api.js';

interface LadderProps {
  dossier: Dossier;
  gedaan: (wat: string) => void;
}

/** Where the dossier stands on the ladder of its convenant: who owns it there, since when and until when. */
export function Ladder({ dossier, gedaan }: LadderProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const { data } = useQuery(ladderOptions(dossier.id));
  const [open, zetOpen] = useState(false);
  const mag = dossier.mogelijk.includes('escaleren');
  return (
    <Vlak id="ladder" kop={t('ladder.titel')}>
      {!data && <Skeleton rijen={3} />}
      {data && (
        <ol className="zw-ladder">
          {data.treden.map(({ trede, naam, eigenaar, hoogstens }) => {
            const hier = data.nu?.trede === trede ? data.nu : null;
            return (
              <li
                key={trede}
                className={hier ? 'zw-ladder__trede zw-ladder__trede--hier' : 'zw-ladder__trede'}
              >
                <span className={hier ? 'zw-vet' : ''} aria-current={hier ? 'step' : undefined}>
                  {naam}
                </span>
                <br />
                <span className="zw-klein zw-zacht">
                  {hier?.eigenaar ?? eigenaar}
                  {hoogstens !== null && `, ${t('ladder.hoogstens', { count: hoogstens })}`}
                </span>
                {hier && (
                  <p className="zw-klein">
                    {t('ladder.sinds')} <DagTekst dag={hier.sinds} />{' '}
                    {hier.uiterlijk && <AfstandTag vandaag={vandaag} uiterlijk={hier.uiterlijk} />}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {data && mag && !open && (
        <div className="zw-rij zw-geen-druk">
          <Button onClick={() => zetOpen(true)}>{t('ladder.verplaats')}</Button>
        </div>
      )}
      {data && open && (
        <NaarTrede
          dossier={dossier}
          treden={data.treden}
          nu={data.nu?.trede ?? 0}
          gedaan={gedaan}
          sluit={() => zetOpen(false)}
        />
      )}
    </Vlak>
  );
}

interface NaarTredeProps extends LadderProps {
  treden: readonly { trede: number; naam: string }[];
  nu: number;
  sluit: () => void;
}

function NaarTrede({ dossier, treden, nu, gedaan, sluit }: NaarTredeProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const volgende = treden.find(({ trede }) => trede > nu)?.trede;
  const [waarde, zet, concept] = useConcept(`escaleren.${dossier.id}`, {
    trede: volgende ? String(volgende) : '',
    sinds: vandaag,
    toelichting: '',
  });
  const escaleren = useEscaleren(dossier.id);
  const formulier = useFormulier(escaleren.error);
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('stap.nietGelukt')}
      knop={t('ladder.bewaar')}
      bezig={escaleren.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={() => {
        const { trede, sinds, toelichting } = waarde;
        const mag = formulier.mag([
          !trede && { veld: 'trede', melding: t('ladder.kiesTrede') },
          !toelichting.trim() && { veld: 'toelichting', melding: t('ladder.vulToelichting') },
        ]);
        if (!mag) return;
        escaleren.mutate(
          { trede: Number(trede), sinds, toelichting: toelichting.trim() },
          {
            onSuccess: () => {
              concept.wis();
              gedaan(t('ladder.gedaan'));
              sluit();
            },
          },
        );
      }}
    >
      <Select
        naam="trede"
        label={t('ladder.trede')}
        waarde={waarde.trede}
        onWaarde={(trede) => zet({ ...waarde, trede })}
        kies={t('ladder.kiesTrede')}
        keuzes={treden
          .filter(({ trede }) => trede !== nu)
          .map(({ trede, naam }) => ({ waarde: String(trede), tekst: `${trede}. ${naam}` }))}
        fout={formulier.fout('trede')}
      />
      <TextField
        naam="sinds"
        type="date"
        label={t('ladder.dag')}
        max={vandaag}
        waarde={waarde.sinds}
        onWaarde={(sinds) => zet({ ...waarde, sinds })}
        fout={formulier.fout('sinds')}
      />
      <TextArea
        naam="toelichting"
        label={t('ladder.toelichting')}
        waarde={waarde.toelichting}
        onWaarde={(toelichting) => zet({ ...waarde, toelichting })}
        fout={formulier.fout('toelichting')}
      />
    </Formulier>
  );
}
