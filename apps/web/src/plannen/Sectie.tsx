import { useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import type { Plan } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Alert } from '../ui/meldingen.js';
import { SectieBewerken } from './Bewerken.js';
import { useSectieBewaren, type Werkstuk } from './bewaren.js';
import { SectieLezen } from './Lezen.js';
import { inhoudVan, type Sectie, sectieVan } from './plan.js';
import { Samenvoegen } from './Samenvoegen.js';

interface SectieProps {
  sectie: Sectie;
  dossierId: string;
  plan: Plan;
  /** A closed dossier is only read. */
  magWijzigen: boolean;
}

/** One part of the plan: read as parents read it, and edited where it stands. */
export function PlanSectie({ sectie, dossierId, plan, magWijzigen }: SectieProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  // What was only opened is no draft yet.
  const [geopend, zetGeopend] = useState<Werkstuk | null>(null);
  const [getypt, zetStuk, concept] = useConcept<Werkstuk | null>(`plan.${dossierId}.${sectie}`, null);
  const stuk = getypt ?? geopend;
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const { bewaar, botsing, vergeet, fout, bezig } = useSectieBewaren(dossierId, sectie);
  // Somebody else was first: that is no fault, and the part is shown beside the other.
  const formulier = useFormulier(fout instanceof ApiFout && fout.status === 412 ? null : fout);
  const kop = `plan-${sectie}`;

  const begin = () => {
    const nu = sectieVan(inhoudVan(plan), sectie);
    zetGedaan(null);
    zetGeopend({ basis: nu, waarde: nu, versie: plan.versie });
  };
  const klaar = () => {
    concept.wis();
    zetGeopend(null);
    vergeet();
  };
  const verstuur = async (welk: Werkstuk) => {
    formulier.mag([]);
    try {
      const uitkomst = await bewaar(welk);
      if (uitkomst.soort === 'botsing') return;
      klaar();
      const naam = uitkomst.naast?.door?.naam;
      zetGedaan(naam ? t('plan.bewaardNaast', { naam }) : t('plan.bewaard'));
    } catch (oorzaak) {
      // The form shows what the API refused; anything else is no refusal.
      if (!(oorzaak instanceof ApiFout)) throw oorzaak;
    }
  };

  return (
    <section className="zw-plan__sectie" aria-labelledby={kop}>
      <header className="zw-plan__sectiekop">
        <h3 id={kop}>{t(`plan.sectie.${sectie}`)}</h3>
        {magWijzigen && !stuk && (
          <Button soort="stil" className="zw-geen-druk" onClick={begin} aria-describedby={kop}>
            {t('plan.wijzig')}
          </Button>
        )}
      </header>
      {gedaan && !stuk && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {!stuk && <SectieLezen sectie={sectie} plan={plan} />}
      {stuk && botsing && (
        <Samenvoegen
          sectie={sectie}
          botsing={botsing}
          bezig={bezig}
          bewaar={(waarde) => void verstuur({ basis: botsing.hun, waarde, versie: botsing.plan.versie })}
          bewerk={(waarde) => {
            zetStuk({ basis: botsing.hun, waarde, versie: botsing.plan.versie });
            vergeet();
          }}
          fout={formulier}
        />
      )}
      {stuk && !botsing && (
        <Formulier
          formulier={formulier}
          mislukt={t('plan.nietBewaard')}
          onVerstuur={() => void verstuur(stuk)}
          knop={t('algemeen.opslaan')}
          bezig={bezig}
          naast={<Button onClick={klaar}>{t('algemeen.annuleren')}</Button>}
        >
          {concept.hersteld && <p className="zw-klein zw-zacht">{t('formulier.concept')}</p>}
          <SectieBewerken
            sectie={sectie}
            waarde={stuk.waarde}
            onWaarde={(waarde) => zetStuk({ ...stuk, waarde })}
            formulier={formulier}
            vandaag={vandaag}
          />
        </Formulier>
      )}
    </section>
  );
}
