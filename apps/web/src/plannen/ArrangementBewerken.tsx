import { useState } from 'react';
import type { Arrangement } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { TextArea, TextField } from '../ui/velden.js';
import type { BewerkProps } from './bewerken.js';
import { getalTekst } from './sectietekst.js';

const LEEG: Omit<Arrangement, 'van'> = {
  urenSchool: 0,
  school: '',
  urenZorg: 0,
  aanbieder: '',
  betaler: '',
  tot: null,
  toelichting: '',
};

/** Education together with care: hours of each, who gives it, who pays, from when to when. */
export function ArrangementBewerken({ waarde, onWaarde, formulier, vandaag }: BewerkProps) {
  const { t } = useTekst();
  const deel = waarde.arrangement ?? null;
  if (!deel)
    return (
      <div>
        <Button onClick={() => onWaarde({ ...waarde, arrangement: { ...LEEG, van: vandaag } })}>
          {t('plan.maakArrangement')}
        </Button>
      </div>
    );
  const wijzig = (nieuw: Partial<Arrangement>) => onWaarde({ ...waarde, arrangement: { ...deel, ...nieuw } });
  const fout = (veld: keyof Arrangement) => formulier.fout(`arrangement.${veld}`);
  const woorden = (veld: 'school' | 'aanbieder' | 'betaler', label: string) => (
    <TextField
      naam={`arrangement.${veld}`}
      label={label}
      optioneel
      waarde={deel[veld]}
      onWaarde={(nieuw) => wijzig({ [veld]: nieuw })}
      fout={fout(veld)}
    />
  );
  return (
    <div className="zw-stapel">
      <div className="zw-plan__twee">
        <Uren
          naam="arrangement.urenSchool"
          label={t('plan.urenSchoolVraag')}
          waarde={deel.urenSchool}
          onWaarde={(urenSchool) => wijzig({ urenSchool })}
          fout={fout('urenSchool')}
        />
        {woorden('school', t('plan.schoolVraag'))}
        <Uren
          naam="arrangement.urenZorg"
          label={t('plan.urenZorgVraag')}
          waarde={deel.urenZorg}
          onWaarde={(urenZorg) => wijzig({ urenZorg })}
          fout={fout('urenZorg')}
        />
        {woorden('aanbieder', t('plan.aanbiederVraag'))}
      </div>
      {woorden('betaler', t('plan.betaler'))}
      <div className="zw-plan__twee">
        <TextField
          naam="arrangement.van"
          type="date"
          label={t('plan.begint')}
          waarde={deel.van}
          onWaarde={(van) => wijzig({ van })}
          fout={fout('van')}
        />
        <TextField
          naam="arrangement.tot"
          type="date"
          label={t('plan.eindigt')}
          optioneel
          waarde={deel.tot ?? ''}
          onWaarde={(tot) => wijzig({ tot: tot === '' ? null : tot })}
          fout={fout('tot')}
        />
      </div>
      <TextArea
        naam="arrangement.toelichting"
        label={t('plan.toelichting')}
        rijen={3}
        optioneel
        waarde={deel.toelichting}
        onWaarde={(toelichting) => wijzig({ toelichting })}
        fout={fout('toelichting')}
      />
      <div>
        <Button soort="stil" onClick={() => onWaarde({ ...waarde, arrangement: null })}>
          {t('plan.geenArrangement')}
        </Button>
      </div>
    </div>
  );
}

interface UrenProps {
  naam: string;
  label: string;
  waarde: number;
  onWaarde: (uren: number) => void;
  fout: string | undefined;
}

/** Hours as people write them, with a comma; what is no number goes to the API as it is not, and comes back as a fault. */
function Uren({ naam, label, waarde, onWaarde, fout }: UrenProps) {
  const { taal } = useTekst();
  const [tekst, zetTekst] = useState(() => (Number.isFinite(waarde) ? getalTekst(taal, waarde) : ''));
  return (
    <TextField
      naam={naam}
      label={label}
      inputMode="decimal"
      waarde={tekst}
      onWaarde={(nieuw) => {
        zetTekst(nieuw);
        onWaarde(nieuw.trim() === '' ? NaN : Number(nieuw.replace(',', '.')));
      }}
      fout={fout}
    />
  );
}
