import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inzage as InzageStand, InzageInvoer } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { formatDatum, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextField } from '../ui/velden.js';
import { Laden } from './Laden.js';
import { inzageOptions, useInzage } from './leerlingen.api.js';
import type { OpenDeel } from './open-deel.js';

const ONDERDELEN = ['plan', 'school', 'contact'] as const;
const DELEN = ['adres', 'contact', 'school', 'verzuim', 'plan'] as const;

/** What each gezagdrager may see in letters and plans, and what the leerling of 16 chose in that. */
export function Inzage({ id, open, zetOpen }: { id: string } & OpenDeel) {
  const { t, taal } = useTekst();
  const vraag = useQuery(inzageOptions(id));
  const bezig = open === 'inzage';
  return (
    <Vlak id="inzage" kop={t('gezin.wieZietWat')}>
      <Laden vraag={vraag}>
        {(inzage) => (
          <>
            <p className="zw-tekst">
              {inzage.leerlingKiest
                ? t('gezin.leerlingKiest')
                : t('gezin.kiestVanaf', { datum: formatDatum(inzage.kiestVanaf, taal) })}
            </p>
            {inzage.leerlingKiest && !bezig && <Gekozen inzage={inzage} vraag={() => zetOpen('inzage')} />}
            {bezig && <KeuzeFormulier id={id} inzage={inzage} klaar={() => zetOpen(null)} />}
            <ul className="zw-onderdelen">
              {inzage.gezagdragers.map(({ id: wie, naam, mag, waarom }) => (
                <li key={wie}>
                  <p className="zw-vet">{naam}</p>
                  <p>
                    {DELEN.some((deel) => mag[deel])
                      ? t('gezin.ziet', {
                          wat: DELEN.filter((deel) => mag[deel])
                            .map((deel) => codeTekst(t, 'gezin.deel', deel))
                            .join(', '),
                        })
                      : t('gezin.zietNiets')}
                  </p>
                  {waarom.map((code) => (
                    <p key={code} className="zw-klein zw-zacht">
                      {codeTekst(t, 'gezin.waarom', code)}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </Laden>
    </Vlak>
  );
}

function Gekozen({ inzage, vraag }: { inzage: InzageStand; vraag: () => void }) {
  const { t, taal } = useTekst();
  const laatste = inzage.keuzes[0];
  return (
    <div className="zw-stapel zw-stapel--dicht">
      {laatste && (
        <p className="zw-klein zw-zacht">
          {t('gezin.laatsteKeuze', {
            datum: formatDatum(laatste.gekozenOp, taal),
            naam: laatste.door ?? t('dossier.niemand'),
          })}
        </p>
      )}
      <div className="zw-geen-druk">
        <Button onClick={vraag}>{laatste ? t('gezin.wijzigKeuze') : t('gezin.vraagLeerling')}</Button>
      </div>
    </div>
  );
}

function KeuzeFormulier({ id, inzage, klaar }: { id: string; inzage: InzageStand; klaar: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const bewaar = useInzage(id);
  const formulier = useFormulier(bewaar.error);
  const begin = (deel: (typeof ONDERDELEN)[number]) =>
    inzage.nu[deel] === null ? undefined : inzage.nu[deel] ? 'ja' : 'nee';
  const [stand, zetStand] = useState<Record<string, string | undefined>>({
    plan: begin('plan'),
    school: begin('school'),
    contact: begin('contact'),
  });
  const [gekozenOp, zetGekozenOp] = useState(vandaag);
  const verstuur = () => {
    const mag = formulier.mag([
      ...ONDERDELEN.map((deel) => !stand[deel] && { veld: deel, melding: t('gezin.kiesJaNee') }),
      !isDag(gekozenOp) && { veld: 'gekozenOp', melding: t('gezin.vulDag') },
    ]);
    if (!mag) return;
    const body: InzageInvoer = {
      plan: stand.plan === 'ja',
      school: stand.school === 'ja',
      contact: stand.contact === 'ja',
      gekozenOp,
    };
    bewaar.mutate(body, { onSuccess: klaar });
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('gezin.nietBewaard')}
      bezig={bewaar.isPending}
      onVerstuur={verstuur}
      annuleer={klaar}
    >
      {ONDERDELEN.map((deel) => (
        <RadioGroep
          key={deel}
          naam={deel}
          legenda={codeTekst(t, 'gezin.magZien', deel)}
          keuzes={[
            { waarde: 'ja', tekst: t('algemeen.ja') },
            { waarde: 'nee', tekst: t('algemeen.nee') },
          ]}
          gekozen={stand[deel]}
          onGekozen={(waarde) => zetStand({ ...stand, [deel]: waarde })}
          fout={formulier.fout(deel)}
        />
      ))}
      <p className="zw-klein zw-zacht">{t('gezin.leerplichtBlijft')}</p>
      <TextField
        naam="gekozenOp"
        type="date"
        max={vandaag}
        label={t('gezin.gekozenOp')}
        waarde={gekozenOp}
        onWaarde={zetGekozenOp}
        fout={formulier.fout('gekozenOp')}
      />
    </OpslaanFormulier>
  );
}
