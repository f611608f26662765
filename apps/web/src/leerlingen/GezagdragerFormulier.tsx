import type { Gezagdrager } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Checkbox, RadioGroep } from '../ui/keuzes.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { AdresMetGeheim } from './AdresVelden.js';
import { beginstand, type GezagdragerStand as Stand, naarInvoer } from './gezagdrager-stand.js';
import { useBewaarGezagdrager } from './leerlingen.api.js';

const RELATIES = ['moeder', 'vader', 'voogd', 'gecertificeerde-instelling', 'pleegouder', 'ander'] as const;
const CONTACTWIJZEN = ['telefoon', 'e-mail', 'brief'] as const;

/** Recording who decides about a leerling, or changing it. */
export function GezagdragerFormulier({
  leerling,
  bekend,
  klaar,
}: {
  leerling: string;
  bekend: Gezagdrager | null;
  klaar: () => void;
}) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const bewaar = useBewaarGezagdrager(leerling);
  const formulier = useFormulier(bewaar.error);
  const [stand, zetStand, concept] = useConcept(
    bekend ? `gezagdrager.${bekend.id}.${bekend.versie}` : `gezagdrager.nieuw.${leerling}`,
    beginstand(bekend, vandaag),
  );
  const zet = (deel: Partial<Stand>) => zetStand({ ...stand, ...deel });
  const weg = () => {
    concept.wis();
    klaar();
  };
  const verstuur = () => {
    const mag = formulier.mag([
      !stand.naam.trim() && { veld: 'naam', melding: t('gezin.vulNaam') },
      !stand.relatie && { veld: 'relatie', melding: t('gezin.kiesRelatie') },
      !stand.gezag && { veld: 'gezag', melding: t('gezin.kiesGezag') },
    ]);
    if (mag) bewaar.mutate({ bekend, body: naarInvoer(stand, bekend) }, { onSuccess: weg });
  };
  const props = { stand, zet, fout: formulier.fout };
  return (
    <div className="zw-stapel zw-inzet">
      <h3>{bekend ? t('gezin.wijzigPersoon', { naam: bekend.naam }) : t('gezin.nieuwePersoon')}</h3>
      <ConceptHersteld concept={concept} />
      <OpslaanFormulier
        formulier={formulier}
        mislukt={t('gezin.nietBewaard')}
        bezig={bewaar.isPending}
        onVerstuur={verstuur}
        annuleer={weg}
      >
        <Wie {...props} />
        <Bereik {...props} verborgen={bekend?.adresVerborgen ?? false} />
        <Blokkade {...props} vandaag={vandaag} />
      </OpslaanFormulier>
    </div>
  );
}

interface DeelVanFormulier {
  stand: Stand;
  zet: (deel: Partial<Stand>) => void;
  fout: (veld: string) => string | undefined;
}

function Wie({ stand, zet, fout }: DeelVanFormulier) {
  const { t } = useTekst();
  return (
    <>
      <TextField
        naam="naam"
        label={t('gezin.naam')}
        waarde={stand.naam}
        onWaarde={(naam) => zet({ naam })}
        fout={fout('naam')}
      />
      <Select
        naam="relatie"
        label={t('gezin.relatieVeld')}
        kies={t('gezin.kiesRelatie')}
        keuzes={RELATIES.map((waarde) => ({ waarde, tekst: codeTekst(t, 'gezin.relatie', waarde) }))}
        waarde={stand.relatie}
        onWaarde={(relatie) => zet({ relatie })}
        fout={fout('relatie')}
      />
      <RadioGroep
        naam="gezag"
        legenda={t('gezin.gezagVraag')}
        uitleg={t('gezin.gezagUitleg')}
        keuzes={[
          { waarde: 'ja', tekst: t('algemeen.ja') },
          { waarde: 'nee', tekst: t('algemeen.nee') },
        ]}
        gekozen={stand.gezag || undefined}
        onGekozen={(gezag) => zet({ gezag })}
        fout={fout('gezag')}
      />
      {stand.gezag === 'ja' && (
        <div className="zw-velden">
          <TextField
            naam="gezagVanaf"
            type="date"
            label={t('gezin.gezagVanaf')}
            waarde={stand.gezagVanaf}
            onWaarde={(gezagVanaf) => zet({ gezagVanaf })}
            fout={fout('gezagVanaf')}
            optioneel
          />
          <TextField
            naam="gezagTot"
            type="date"
            label={t('gezin.gezagTot')}
            waarde={stand.gezagTot}
            onWaarde={(gezagTot) => zet({ gezagTot })}
            fout={fout('gezagTot')}
            optioneel
          />
        </div>
      )}
    </>
  );
}

function Bereik({ stand, zet, fout, verborgen }: DeelVanFormulier & { verborgen: boolean }) {
  const { t } = useTekst();
  return (
    <>
      <div className="zw-velden">
        <TextField
          naam="telefoon"
          type="tel"
          label={t('gezin.telefoon')}
          waarde={stand.telefoon}
          onWaarde={(telefoon) => zet({ telefoon })}
          fout={fout('telefoon')}
          optioneel
        />
        <TextField
          naam="email"
          type="email"
          label={t('gezin.email')}
          waarde={stand.email}
          onWaarde={(email) => zet({ email })}
          fout={fout('email')}
          optioneel
        />
        <Select
          naam="voorkeur"
          label={t('gezin.liefst')}
          kies={t('gezin.geenVoorkeur')}
          keuzes={CONTACTWIJZEN.map((waarde) => ({
            waarde,
            tekst: codeTekst(t, 'gezin.contactwijze', waarde),
          }))}
          waarde={stand.voorkeur}
          onWaarde={(voorkeur) => zet({ voorkeur })}
          fout={fout('voorkeur')}
          optioneel
        />
        <TextField
          naam="taal"
          label={t('gezin.taal')}
          uitleg={t('gezin.taalUitleg')}
          waarde={stand.taal}
          onWaarde={(taal) => zet({ taal })}
          fout={fout('taal')}
          optioneel
        />
      </div>
      <TextArea
        naam="toelichting"
        label={t('gezin.letOp')}
        uitleg={t('gezin.letOpUitleg')}
        rijen={2}
        waarde={stand.toelichting}
        onWaarde={(toelichting) => zet({ toelichting })}
        fout={fout('toelichting')}
        optioneel
      />
      <AdresMetGeheim waarde={stand} zet={zet} fout={fout} verborgen={verborgen}>
        <Checkbox
          naam="woontBij"
          label={t('gezin.leerlingWoontHier')}
          gekozen={stand.woontBij}
          onGekozen={(woontBij) => zet({ woontBij })}
        />
      </AdresMetGeheim>
    </>
  );
}

function Blokkade({ stand, zet, fout, vandaag }: DeelVanFormulier & { vandaag: string }) {
  const { t } = useTekst();
  return (
    <>
      <Checkbox
        naam="geblokkeerd"
        label={t('gezin.blokkeer')}
        uitleg={t('gezin.blokkeerUitleg')}
        gekozen={stand.geblokkeerd}
        onGekozen={(geblokkeerd) => zet({ geblokkeerd })}
      />
      {stand.geblokkeerd && (
        <>
          <TextField
            naam="blokkade.sinds"
            type="date"
            max={vandaag}
            label={t('gezin.blokkadeSinds')}
            waarde={stand.blokkadeSinds}
            onWaarde={(blokkadeSinds) => zet({ blokkadeSinds })}
            fout={fout('blokkade.sinds')}
          />
          <TextField
            naam="blokkade.door"
            label={t('gezin.blokkadeDoor')}
            uitleg={t('gezin.blokkadeDoorUitleg')}
            waarde={stand.blokkadeDoor}
            onWaarde={(blokkadeDoor) => zet({ blokkadeDoor })}
            fout={fout('blokkade.door')}
          />
          <TextArea
            naam="blokkade.reden"
            rijen={2}
            label={t('gezin.blokkadeReden')}
            waarde={stand.blokkadeReden}
            onWaarde={(blokkadeReden) => zet({ blokkadeReden })}
            fout={fout('blokkade.reden')}
          />
        </>
      )}
    </>
  );
}
