import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { DossierMelding } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { AntwoordVak } from '../meldingen/AntwoordVak.js';
import { EindeVak } from '../meldingen/EindeVak.js';
import { meldingOptions } from '../meldingen/meldingen.api.js';
import { useIk } from '../schil/ik.js';
import { ANTWOORD_ROLLEN, mag } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import type { DeelProps } from './deel.js';

/** Every report of the dossier as the school sent it, newest first; empty columns are left out. */
export function DossierMeldingen({ dossier: { meldingen } }: DeelProps) {
  const { t } = useTekst();
  const opDatum = [...meldingen].sort((a, b) => (a.meldingsdatum < b.meldingsdatum ? 1 : -1));
  return (
    <div className="zw-meldingen">
      {opDatum.map((melding) => (
        <Vlak
          key={melding.id}
          id={`melding-${melding.id}`}
          kop={codeTekst(t, 'soort', melding.verzuimsoort)}
          // Numbers of our own say nothing to people.
          bij={
            melding.herkomst === 'school'
              ? t('tijdlijn.nummer', { nummer: melding.meldingsnummer })
              : codeTekst(t, 'herkomst', melding.herkomst)
          }
        >
          <Kern melding={melding} />
          {melding.herkomst === 'school' ? <VanSchool melding={melding} /> : <EindeVak melding={melding} />}
        </Vlak>
      ))}
    </div>
  );
}

/** What a report of a school has besides: whom to call there, and what the gemeente answers. */
function VanSchool({ melding }: { melding: DossierMelding }) {
  const { rollen } = useIk();
  return (
    <>
      <Rest id={melding.id} />
      {mag(rollen, ANTWOORD_ROLLEN) && <AntwoordVak melding={melding} />}
    </>
  );
}

type Regel = [naam: string, waarde: ReactNode];

function gevuld(regels: Regel[]): Regel[] {
  return regels.filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== '');
}

function Kern({ melding }: { melding: DossierMelding }) {
  const { t } = useTekst();
  const periode = (
    <>
      <DagTekst dag={melding.begindatum} />
      {melding.einddatum ? (
        <>
          {` ${t('algemeen.tot')} `}
          <DagTekst dag={melding.einddatum} />
        </>
      ) : (
        `, ${t('melding.zonderEinde')}`
      )}
    </>
  );
  const school = [
    melding.onderwijssoort,
    melding.leerjaar && t('dossier.leerjaar', { jaar: melding.leerjaar }),
    melding.brin,
  ];
  const regels: Regel[] = [
    [t('melding.afwezig'), periode],
    [t('melding.gemeldOp'), <DagTekst key="gemeld" dag={melding.meldingsdatum} />],
    [t('dossier.school'), school.filter(Boolean).join(', ')],
    [t('melding.uren'), melding.aantalUren],
    [t('melding.reden'), melding.reden],
    [t('melding.actieSchool'), melding.actieSchool],
    [t('melding.gewensteActie'), melding.gewensteActie],
  ];
  return <Gegevens regels={gevuld(regels)} />;
}

/** Whom to call. Asked for on demand: each look at it is logged. */
function Rest({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const [open, zetOpen] = useState(false);
  const { data, error } = useQuery({ ...meldingOptions(id), enabled: open });
  if (!open) {
    return (
      <div className="zw-geen-druk">
        <Button onClick={() => zetOpen(true)}>{t('melding.toonContact')}</Button>
      </div>
    );
  }
  if (error) {
    return (
      <Alert soort="fout">
        <p>{foutTekst(t, taal, error)}</p>
      </Alert>
    );
  }
  if (!data) return <Skeleton rijen={2} />;
  const { alleLessenGemist } = data;
  const regels = gevuld([
    [t('melding.contact'), [data.contactNaam, data.contactFunctie].filter(Boolean).join(', ')],
    [t('melding.telefoon'), data.contactTelefoon],
    [t('melding.email'), data.contactEmail],
    [t('melding.telefoonOuder'), data.telefoonOuder],
    [
      t('melding.alleLessen'),
      alleLessenGemist === null ? null : t(alleLessenGemist ? 'algemeen.ja' : 'algemeen.nee'),
    ],
    [t('melding.prioriteit'), data.prioriteit],
  ]);
  return regels.length > 0 ? (
    <Gegevens regels={regels} />
  ) : (
    <p className="zw-zacht">{t('melding.geenContact')}</p>
  );
}
