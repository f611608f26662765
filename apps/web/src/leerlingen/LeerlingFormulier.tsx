import type { Leerling, LeerlingWijziging } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, OpslaanFormulier, useFormulier, type FormulierStand } from '../ui/formulier.js';
import { Select, TextField } from '../ui/velden.js';
import { AdresMetGeheim } from './AdresVelden.js';
import { useWijzigLeerling } from './leerlingen.api.js';

export const GESLACHTEN = ['m', 'v', 'x', 'o'] as const;

/** What a form about a leerling holds. */
export interface LeerlingStand {
  voornamen: string;
  voorvoegsel: string;
  achternaam: string;
  geboortedatum: string;
  geslacht: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  plaats: string;
  telefoon: string;
  geheimAdres: boolean;
}

/** Correcting a leerling. Only what was changed is sent: what is sent, later reports leave alone. */
export function LeerlingFormulier({ leerling, klaar }: { leerling: Leerling; klaar: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const wijzig = useWijzigLeerling(leerling.id);
  const formulier = useFormulier(wijzig.error);
  const begin = {
    ...standVan(leerling),
    startkwalificatieOp: leerling.startkwalificatieOp ?? '',
    twaalfSchooljarenOp: leerling.twaalfSchooljarenOp ?? '',
  };
  const [stand, zetStand, concept] = useConcept(`leerling.${leerling.id}.${leerling.versie}`, begin);
  const zet = (deel: Partial<typeof begin>) => zetStand({ ...stand, ...deel });
  const weg = () => {
    concept.wis();
    klaar();
  };
  const verstuur = () => {
    if (!formulier.mag(leerlingFouten(stand, t))) return;
    const anders = Object.entries(stand).filter(
      ([veld, waarde]) => waarde !== begin[veld as keyof typeof begin],
    );
    // The names of the form are those of the API; an empty text takes the value away.
    const body = Object.fromEntries(
      anders.map(([veld, waarde]) => [veld, waarde === '' ? null : waarde]),
    ) as LeerlingWijziging;
    wijzig.mutate({ ...body, versie: leerling.versie }, { onSuccess: weg });
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('gezin.nietBewaard')}
      bezig={wijzig.isPending}
      onVerstuur={verstuur}
      annuleer={weg}
    >
      <p className="zw-klein zw-zacht">{t('gezin.verbeterUitleg')}</p>
      <ConceptHersteld concept={concept} />
      <LeerlingVelden
        stand={stand}
        zet={zet}
        formulier={formulier}
        vandaag={vandaag}
        verborgen={leerling.geheimAdres}
      />
      <TextField
        naam="startkwalificatieOp"
        type="date"
        max={vandaag}
        label={t('gezin.startkwalificatieOp')}
        uitleg={t('gezin.startkwalificatieUitleg')}
        waarde={stand.startkwalificatieOp}
        onWaarde={(startkwalificatieOp) => zet({ startkwalificatieOp })}
        fout={formulier.fout('startkwalificatieOp')}
        optioneel
      />
      <TextField
        naam="twaalfSchooljarenOp"
        type="date"
        label={t('gezin.twaalfSchooljarenOp')}
        uitleg={t('gezin.twaalfSchooljarenUitleg')}
        waarde={stand.twaalfSchooljarenOp}
        onWaarde={(twaalfSchooljarenOp) => zet({ twaalfSchooljarenOp })}
        fout={formulier.fout('twaalfSchooljarenOp')}
        optioneel
      />
    </OpslaanFormulier>
  );
}

function standVan(leerling: Leerling): LeerlingStand {
  const leeg = (waarde: string | null) => waarde ?? '';
  return {
    voornamen: leerling.voornamen,
    voorvoegsel: leeg(leerling.voorvoegsel),
    achternaam: leerling.achternaam,
    geboortedatum: leerling.geboortedatum,
    geslacht: leeg(leerling.geslacht),
    straat: leeg(leerling.straat),
    huisnummer: leeg(leerling.huisnummer),
    postcode: leeg(leerling.postcode),
    plaats: leeg(leerling.plaats),
    telefoon: leeg(leerling.telefoon),
    geheimAdres: leerling.geheimAdres,
  };
}

/** What can't be sent as it stands. */
export function leerlingFouten(stand: LeerlingStand, t: ReturnType<typeof useTekst>['t']) {
  return [
    !stand.voornamen.trim() && { veld: 'voornamen', melding: t('gezin.vulVoornamen') },
    !stand.achternaam.trim() && { veld: 'achternaam', melding: t('gezin.vulAchternaam') },
    !isDag(stand.geboortedatum) && { veld: 'geboortedatum', melding: t('gezin.vulGeboortedatum') },
  ];
}

/** The fields that entering and correcting a leerling share. */
export function LeerlingVelden({
  stand,
  zet,
  formulier: { fout },
  vandaag,
  verborgen,
}: {
  stand: LeerlingStand;
  zet: (deel: Partial<LeerlingStand>) => void;
  formulier: FormulierStand;
  vandaag: string;
  verborgen: boolean;
}) {
  const { t } = useTekst();
  return (
    <>
      <div className="zw-velden">
        <TextField
          naam="voornamen"
          label={t('gezin.voornamen')}
          waarde={stand.voornamen}
          onWaarde={(voornamen) => zet({ voornamen })}
          fout={fout('voornamen')}
        />
        <TextField
          naam="voorvoegsel"
          label={t('gezin.voorvoegsel')}
          waarde={stand.voorvoegsel}
          onWaarde={(voorvoegsel) => zet({ voorvoegsel })}
          fout={fout('voorvoegsel')}
          optioneel
        />
        <TextField
          naam="achternaam"
          label={t('gezin.achternaam')}
          waarde={stand.achternaam}
          onWaarde={(achternaam) => zet({ achternaam })}
          fout={fout('achternaam')}
        />
        <TextField
          naam="geboortedatum"
          type="date"
          max={vandaag}
          label={t('gezin.geboortedatum')}
          waarde={stand.geboortedatum}
          onWaarde={(geboortedatum) => zet({ geboortedatum })}
          fout={fout('geboortedatum')}
        />
        <Select
          naam="geslacht"
          label={t('gezin.geslachtVeld')}
          kies={t('gezin.nietBekend')}
          keuzes={GESLACHTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'gezin.geslacht', waarde) }))}
          waarde={stand.geslacht}
          onWaarde={(geslacht) => zet({ geslacht })}
          fout={fout('geslacht')}
          optioneel
        />
        <TextField
          naam="telefoon"
          type="tel"
          label={t('gezin.telefoonLeerling')}
          waarde={stand.telefoon}
          onWaarde={(telefoon) => zet({ telefoon })}
          fout={fout('telefoon')}
          optioneel
        />
      </div>
      <AdresMetGeheim waarde={stand} zet={zet} fout={fout} verborgen={verborgen} />
    </>
  );
}
