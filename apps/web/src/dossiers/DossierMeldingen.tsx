import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { DossierMelding } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { meldingOptions } from '../meldingen/meldingen.api.js';
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
          bij={t('tijdlijn.nummer', { nummer: melding.meldingsnummer })}
        >
          <Kern melding={melding} />
          <Rest id={melding.id} />
        </Vlak>
      ))}
    </div>
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
