import { useState } from 'react';
import type { Kring, NieuwKringitem } from '../api/types.js';
import { CATEGORIEEN } from '../delen/delen.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { isDag } from '../tijd/datum.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Checkbox, CheckboxGroep, RadioGroep } from '../ui/keuzes.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { useVoegItemToe } from './kringen.api.js';

const SOORTEN = ['actie', 'afspraak', 'overleg'] as const;
type Soort = (typeof SOORTEN)[number];

interface Stand {
  soort: Soort;
  categorie: string;
  tekst: string;
  dag: string;
  voor: string;
  genodigden: string[];
  doorbreking: boolean;
}

const LEEG: Stand = {
  soort: 'actie',
  categorie: '',
  tekst: '',
  dag: '',
  voor: '',
  genodigden: [],
  doorbreking: false,
};

/** Adds an actie, an agreement or a meeting to the shared plan. */
export function NieuwItem({
  kring,
  klaar,
  gedaan,
}: {
  kring: Kring;
  klaar: () => void;
  gedaan: (wat: string) => void;
}) {
  const { t } = useTekst();
  const voeg = useVoegItemToe(kring.id);
  const formulier = useFormulier(voeg.error);
  const [stand, zetStand] = useState<Stand>(LEEG);
  const zet = (deel: Partial<Stand>) => zetStand({ ...stand, ...deel });
  const verstuur = () => {
    const mag = formulier.mag([
      !stand.tekst.trim() && { veld: 'tekst', melding: t('kring.vulTekst') },
      !stand.categorie && { veld: 'categorie', melding: t('kring.kiesCategorie') },
      stand.soort === 'overleg' && !isDag(stand.dag) && { veld: 'dag', melding: t('kring.vulDag') },
    ]);
    if (!mag) return;
    voeg.mutate(naarInvoer(stand), {
      onSuccess: () => {
        gedaan(t('kring.toegevoegd'));
        klaar();
      },
    });
  };
  return (
    <Vlak id="nieuw-item" kop={t('kring.voegToe')}>
      <OpslaanFormulier
        formulier={formulier}
        mislukt={t('kring.nietBewaard')}
        bezig={voeg.isPending}
        onVerstuur={verstuur}
        annuleer={klaar}
      >
        <RadioGroep
          naam="soort"
          legenda={t('kring.wat')}
          keuzes={SOORTEN.map((waarde) => ({ waarde, tekst: t(`kring.soort.${waarde}`) }))}
          gekozen={stand.soort}
          onGekozen={(waarde) => zet({ soort: SOORTEN.find((een) => een === waarde) ?? 'actie' })}
        />
        <TextArea
          naam="tekst"
          label={t('kring.tekst')}
          rijen={3}
          waarde={stand.tekst}
          onWaarde={(tekst) => zet({ tekst })}
          fout={formulier.fout('tekst')}
        />
        <Select
          naam="categorie"
          label={t('kring.categorie')}
          uitleg={t('kring.categorieUitleg')}
          kies={t('kring.kiesCategorie')}
          keuzes={CATEGORIEEN.filter((een) => kring.categorieen.includes(een)).map((waarde) => ({
            waarde,
            tekst: codeTekst(t, 'delen.categorie', waarde),
          }))}
          waarde={stand.categorie}
          onWaarde={(categorie) => zet({ categorie })}
          fout={formulier.fout('categorie')}
        />
        <WieEnWanneer kring={kring} stand={stand} zet={zet} fout={formulier.fout} />
        {kring.geheimhouder && (
          <Checkbox
            naam="doorbreking"
            label={t('kring.doorbreking')}
            uitleg={t('kring.doorbrekingUitleg')}
            gekozen={stand.doorbreking}
            onGekozen={(doorbreking) => zet({ doorbreking })}
          />
        )}
      </OpslaanFormulier>
    </Vlak>
  );
}

function WieEnWanneer({
  kring,
  stand,
  zet,
  fout,
}: {
  kring: Kring;
  stand: Stand;
  zet: (deel: Partial<Stand>) => void;
  fout: (veld: string) => string | undefined;
}) {
  const { t } = useTekst();
  const deelnemers = [kring.houder, ...kring.leden.filter(({ tot }) => tot === null)].map(
    ({ slug, naam }) => ({ waarde: slug, tekst: naam }),
  );
  if (stand.soort === 'afspraak') return null;
  return (
    <>
      <TextField
        naam="dag"
        type="date"
        label={t(stand.soort === 'actie' ? 'kring.klaarOp' : 'kring.overlegOp')}
        optioneel={stand.soort === 'actie'}
        waarde={stand.dag}
        onWaarde={(dag) => zet({ dag })}
        fout={fout('dag')}
      />
      {stand.soort === 'actie' && (
        <Select
          naam="voor"
          label={t('kring.wieDoet')}
          kies={t('kring.kiesWie')}
          optioneel
          keuzes={deelnemers}
          waarde={stand.voor}
          onWaarde={(voor) => zet({ voor })}
          fout={fout('voor')}
        />
      )}
      {stand.soort === 'overleg' && (
        <CheckboxGroep
          naam="genodigden"
          legenda={t('kring.wieVraagt')}
          keuzes={deelnemers}
          gekozen={stand.genodigden}
          onGekozen={(genodigden) => zet({ genodigden })}
          fout={fout('genodigden')}
        />
      )}
    </>
  );
}

function naarInvoer({ soort, categorie, tekst, dag, voor, genodigden, doorbreking }: Stand): NieuwKringitem {
  return {
    soort,
    // The cast: the list offers the categories of the API alone.
    categorie: categorie as NieuwKringitem['categorie'],
    tekst: tekst.trim(),
    ...(dag && soort !== 'afspraak' && { dag }),
    ...(voor && soort === 'actie' && { voor }),
    ...(soort === 'overleg' && { genodigden }),
    ...(doorbreking && { doorbreking }),
  };
}
