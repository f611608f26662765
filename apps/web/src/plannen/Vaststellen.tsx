import { useState } from 'react';
import type { Ondertekenaar, Plan } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Notice } from '../ui/meldingen.js';
import { Select, TextField } from '../ui/velden.js';
import { metRegel, zonderRegel } from './bewerken.js';
import { usePlanVaststellen } from './plan.api.js';

const HOEDANIGHEDEN = [
  'gezagdrager',
  'voogd',
  'gecertificeerde-instelling',
  'rechter',
  'leerling',
  'school',
  'hulpverlener',
  'anders',
] as const satisfies readonly Ondertekenaar['hoedanigheid'][];

interface VaststellenProps {
  dossierId: string;
  plan: Plan;
  leerling: string;
  magWijzigen: boolean;
}

/** Who agreed to this version, or the form to record it. */
export function Vaststellen({ dossierId, plan, leerling, magWijzigen }: VaststellenProps) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  const { vastgesteld, moetGehoord, gehoord, nietGehoordReden } = plan;
  if (vastgesteld)
    return (
      <>
        <p>
          {t('plan.vastgesteldOp')} <DagTekst dag={vastgesteld.datum} />.
        </p>
        <ul className="zw-plan__lijst">
          {vastgesteld.ondertekenaars.map(({ naam, hoedanigheid }, nummer) => (
            <li key={nummer}>
              {naam} <span className="zw-zacht">({codeTekst(t, 'plan.hoedanigheid', hoedanigheid)})</span>
            </li>
          ))}
        </ul>
      </>
    );
  const nietGehoord = moetGehoord && !gehoord && nietGehoordReden.trim() === '';
  return (
    <>
      <p>{t('plan.nietVastgesteld')}</p>
      {magWijzigen && nietGehoord && (
        <Notice soort="let-op">
          <p className="zw-tekst">{t('plan.eerstHoren')}</p>
        </Notice>
      )}
      {magWijzigen &&
        !nietGehoord &&
        (open ? (
          <VaststelFormulier
            dossierId={dossierId}
            plan={plan}
            leerling={leerling}
            sluit={() => zetOpen(false)}
          />
        ) : (
          <div className="zw-geen-druk">
            <Button onClick={() => zetOpen(true)}>{t('plan.stelVast')}</Button>
          </div>
        ))}
    </>
  );
}

function eersteRegels({ bevoegd, gezagdragers }: Plan, leerling: string): Ondertekenaar[] {
  if (bevoegd.includes('leerling')) return [{ hoedanigheid: 'leerling', naam: leerling }];
  const bekend = gezagdragers.map(({ naam }): Ondertekenaar => ({ hoedanigheid: 'gezagdrager', naam }));
  return bekend.length > 0 ? bekend : [{ hoedanigheid: 'gezagdrager', naam: '' }];
}

interface FormulierProps extends Omit<VaststellenProps, 'magWijzigen'> {
  sluit: () => void;
}

function VaststelFormulier({ dossierId, plan, leerling, sluit }: FormulierProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const vaststellen = usePlanVaststellen(dossierId);
  const formulier = useFormulier(vaststellen.error);
  const [datum, zetDatum] = useState(vandaag);
  const [wie, zetWie] = useState<Ondertekenaar[]>(() => eersteRegels(plan, leerling));
  const verstuur = () => {
    const mag = formulier.mag([
      !isDag(datum) && { veld: 'datum', melding: t('veldfout.datum') },
      wie.length === 0 && { veld: 'voeg-ondertekenaar-toe', melding: t('plan.niemand') },
    ]);
    if (mag) vaststellen.mutate({ datum, ondertekenaars: wie, versie: plan.versie });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('plan.nietVastgelegd')}
      onVerstuur={verstuur}
      knop={t('plan.legVast')}
      bezig={vaststellen.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
    >
      <p className="zw-tekst">
        {plan.bevoegd.includes('leerling') ? t('plan.wieMoetLeerling') : t('plan.wieMoetGezag')}
      </p>
      <TextField
        naam="datum"
        type="date"
        label={t('plan.vaststelDag')}
        max={vandaag}
        waarde={datum}
        onWaarde={zetDatum}
        fout={formulier.fout('datum')}
      />
      {wie.map(({ hoedanigheid, naam }, nummer) => (
        <fieldset key={nummer} className="zw-plan__regel">
          <legend>{t('plan.regel', { naam: t('plan.ondertekenaar'), nummer: nummer + 1 })}</legend>
          <div className="zw-plan__twee">
            <TextField
              naam={`ondertekenaars.${nummer}.naam`}
              label={t('plan.naam')}
              waarde={naam}
              onWaarde={(nieuw) => zetWie(metRegel(wie, nummer, { naam: nieuw }))}
              fout={formulier.fout(`ondertekenaars.${nummer}.naam`)}
            />
            <Select
              naam={`ondertekenaars.${nummer}.hoedanigheid`}
              label={t('plan.als')}
              waarde={hoedanigheid}
              keuzes={HOEDANIGHEDEN.map((een) => ({
                waarde: een,
                tekst: codeTekst(t, 'plan.hoedanigheid', een),
              }))}
              onWaarde={(nieuw) =>
                zetWie(
                  metRegel(wie, nummer, {
                    hoedanigheid: HOEDANIGHEDEN.find((een) => een === nieuw) ?? 'anders',
                  }),
                )
              }
              fout={formulier.fout(`ondertekenaars.${nummer}.hoedanigheid`)}
            />
          </div>
          <Button soort="stil" onClick={() => zetWie(zonderRegel(wie, nummer))}>
            {t('plan.verwijder', { naam: t('plan.ondertekenaar'), nummer: nummer + 1 })}
          </Button>
        </fieldset>
      ))}
      <div id="voeg-ondertekenaar-toe" tabIndex={-1} data-focusdoel="">
        <Button onClick={() => zetWie([...wie, { hoedanigheid: 'anders', naam: '' }])}>
          {t('plan.voegOndertekenaarToe')}
        </Button>
      </div>
    </Formulier>
  );
}
