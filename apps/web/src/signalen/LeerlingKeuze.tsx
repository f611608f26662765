import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { GevondenLeerling } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import type { FormulierStand } from '../ui/formulier.js';
import { Alert } from '../ui/meldingen.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextField } from '../ui/velden.js';
import { useZoekLeerling, type NieuweLeerling } from './signalen.api.js';

/** Whom a form is about: somebody known, somebody to enter, or nobody yet. */
export interface LeerlingStand {
  /** Id of the chosen leerling; `nieuw` for one to enter; empty while nothing is chosen. */
  keuze: string;
  /** Name of the chosen leerling, to show it again in a draft. */
  naam: string;
  nieuw: {
    voornamen: string;
    voorvoegsel: string;
    achternaam: string;
    geboortedatum: string;
    gemeentecode: string;
  };
}

export const GEEN_LEERLING: LeerlingStand = {
  keuze: '',
  naam: '',
  nieuw: { voornamen: '', voorvoegsel: '', achternaam: '', geboortedatum: '', gemeentecode: '' },
};

/** What is still missing, as faults of the form. */
export function leerlingFouten(
  t: ReturnType<typeof useTekst>['t'],
  { keuze, nieuw }: LeerlingStand,
): ({ veld: string; melding: string } | false)[] {
  if (keuze === '') return [{ veld: 'leerlingId', melding: t('leerlingkeuze.kies') }];
  if (keuze !== 'nieuw') return [];
  return [
    !nieuw.voornamen.trim() && { veld: 'voornamen', melding: t('leerlingkeuze.vulVoornamen') },
    !nieuw.achternaam.trim() && { veld: 'achternaam', melding: t('leerlingkeuze.vulAchternaam') },
    !isDag(nieuw.geboortedatum) && { veld: 'geboortedatum', melding: t('leerlingkeuze.vulGeboortedatum') },
    !/^GM\d{4}$/.test(nieuw.gemeentecode.trim().toUpperCase()) && {
      veld: 'gemeentecode',
      melding: t('leerlingkeuze.vulGemeentecode'),
    },
  ];
}

/** As the API takes it. */
export function naarNieuweLeerling({ nieuw }: LeerlingStand): NieuweLeerling {
  const voorvoegsel = nieuw.voorvoegsel.trim();
  return {
    voornamen: nieuw.voornamen.trim(),
    ...(voorvoegsel && { voorvoegsel }),
    achternaam: nieuw.achternaam.trim(),
    geboortedatum: nieuw.geboortedatum,
    gemeentecode: nieuw.gemeentecode.trim().toUpperCase(),
  };
}

interface LeerlingKeuzeProps {
  stand: LeerlingStand;
  onStand: (stand: LeerlingStand) => void;
  formulier: FormulierStand;
}

/** Finds a leerling by name or birth date, and lets enter one who is not known: first look, so that nobody comes twice. */
export function LeerlingKeuze({ stand, onStand, formulier }: LeerlingKeuzeProps) {
  const { t, taal } = useTekst();
  const zoek = useZoekLeerling();
  const [naam, zetNaam] = useState('');
  const [geboren, zetGeboren] = useState('');
  const gevonden = zoek.data ?? [];
  const zoeken = () => {
    const vraag = {
      ...(naam.trim() && { naam: naam.trim() }),
      ...(isDag(geboren) && { geboortedatum: geboren }),
    };
    if (Object.keys(vraag).length > 0) zoek.mutate(vraag);
  };
  return (
    <fieldset className="zw-regelvelden zw-stapel">
      <legend className="zw-tussenkop">{t('leerlingkeuze.wie')}</legend>
      <div className="zw-velden-rij">
        <TextField
          naam="zoeknaam"
          label={t('leerlingkeuze.naam')}
          waarde={naam}
          onWaarde={zetNaam}
          optioneel
        />
        <TextField
          naam="zoekgeboren"
          type="date"
          label={t('dossier.geboren')}
          waarde={geboren}
          onWaarde={zetGeboren}
          optioneel
        />
        <Button onClick={zoeken} bezig={zoek.isPending}>
          {t('leerlingkeuze.zoek')}
        </Button>
      </div>
      {zoek.error && (
        <Alert soort="fout">
          <p>{foutTekst(t, taal, zoek.error)}</p>
        </Alert>
      )}
      <p role="status" className="zw-zacht">
        {zoek.isSuccess && t('leerlingkeuze.gevonden', { count: gevonden.length })}
      </p>
      <RadioGroep
        naam="leerlingId"
        legenda={t('leerlingkeuze.welke')}
        keuzes={[
          ...keuzes(gevonden, stand).map(({ id, tekst }) => ({ waarde: id, tekst })),
          { waarde: 'nieuw', tekst: t('leerlingkeuze.nieuw'), uitleg: t('leerlingkeuze.nieuwUitleg') },
        ]}
        gekozen={stand.keuze || undefined}
        onGekozen={(keuze) =>
          onStand({
            ...stand,
            keuze,
            naam: keuzes(gevonden, stand).find(({ id }) => id === keuze)?.tekst ?? '',
          })
        }
        fout={formulier.fout('leerlingId')}
      />
      {stand.keuze === 'nieuw' && <NieuwVelden {...{ stand, onStand, formulier }} />}
    </fieldset>
  );

  function keuzes(lijst: readonly GevondenLeerling[], { keuze, naam: gekozenNaam }: LeerlingStand) {
    const alle = lijst.map((een) => ({
      id: een.id,
      tekst: `${een.naam}, ${formatDatum(een.geboortedatum, taal)}`,
    }));
    const eerder = keuze !== '' && keuze !== 'nieuw' && !alle.some(({ id }) => id === keuze);
    return eerder ? [{ id: keuze, tekst: gekozenNaam }, ...alle] : alle;
  }
}

function NieuwVelden({ stand, onStand, formulier }: LeerlingKeuzeProps) {
  const { t } = useTekst();
  const { nieuw } = stand;
  const zet = (deel: Partial<LeerlingStand['nieuw']>) => onStand({ ...stand, nieuw: { ...nieuw, ...deel } });
  return (
    <>
      <TextField
        naam="voornamen"
        label={t('leerlingkeuze.voornamen')}
        waarde={nieuw.voornamen}
        onWaarde={(voornamen) => zet({ voornamen })}
        fout={formulier.fout('voornamen')}
      />
      <div className="zw-velden-rij">
        <TextField
          naam="voorvoegsel"
          label={t('leerlingkeuze.voorvoegsel')}
          waarde={nieuw.voorvoegsel}
          onWaarde={(voorvoegsel) => zet({ voorvoegsel })}
          optioneel
          fout={formulier.fout('voorvoegsel')}
        />
        <TextField
          naam="achternaam"
          label={t('leerlingkeuze.achternaam')}
          waarde={nieuw.achternaam}
          onWaarde={(achternaam) => zet({ achternaam })}
          fout={formulier.fout('achternaam')}
        />
      </div>
      <div className="zw-velden-rij">
        <TextField
          naam="geboortedatum"
          type="date"
          label={t('leerlingkeuze.geboortedatum')}
          waarde={nieuw.geboortedatum}
          onWaarde={(geboortedatum) => zet({ geboortedatum })}
          fout={formulier.fout('geboortedatum')}
        />
        <TextField
          naam="gemeentecode"
          label={t('leerlingkeuze.gemeentecode')}
          uitleg={t('leerlingkeuze.gemeentecodeUitleg')}
          waarde={nieuw.gemeentecode}
          onWaarde={(gemeentecode) => zet({ gemeentecode })}
          fout={formulier.fout('gemeentecode')}
        />
      </div>
    </>
  );
}
