import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextArea, TextField } from '../ui/velden.js';
import { LeerlingKeuze } from './LeerlingKeuze.js';
import { useVerlofVragen } from './vrijstellingen.api.js';

/** Taking in a request of parents for more than ten school days. */
export function NieuwVerlofPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/vrijstellingen', tekst: t('vrijstellingen.titel') },
              { naar: '/verlofaanvragen', tekst: t('vrijstellingen.verlof') },
            ]}
            hier={t('vrijstellingen.kruimelNieuw')}
          />
        }
        titel={t('verlof.nieuw')}
        onder={<p>{t('verlof.onder')}</p>}
      />
      <Vlak id="nieuw" kop={t('verlof.aanvraag')}>
        <VerlofFormulier />
      </Vlak>
    </div>
  );
}

const WEGEN = ['school', 'ouders'] as const;

interface Invoer {
  begin: string;
  einde: string;
  via: (typeof WEGEN)[number];
  ontvangenOp: string;
  reden: string;
}

function VerlofFormulier() {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const { leerling } = useSearch({ from: '/binnen/verlofaanvragen/nieuw' });
  const [leerlingId, zetLeerlingId] = useState(leerling);
  const [invoer, zet, concept] = useConcept<Invoer>('verlof.nieuw', {
    begin: '',
    einde: '',
    via: 'school',
    ontvangenOp: vandaag,
    reden: '',
  });
  const vragen = useVerlofVragen();
  const formulier = useFormulier(vragen.error);
  const verstuur = () => {
    const mag = formulier.mag([
      !leerlingId && { veld: 'leerlingId', melding: t('zoekleerling.vulLeerling') },
      !isDag(invoer.begin) && { veld: 'begin', melding: t('vrijstelling.vulDatum') },
      !isDag(invoer.einde) && { veld: 'einde', melding: t('vrijstelling.vulDatum') },
      !isDag(invoer.ontvangenOp) && { veld: 'ontvangenOp', melding: t('vrijstelling.vulDatum') },
      invoer.reden.trim() === '' && { veld: 'reden', melding: t('vrijstelling.vulTekst') },
    ]);
    if (!mag || !leerlingId) return;
    vragen.mutate(
      { leerlingId, ...invoer },
      {
        onSuccess: ({ id }) => {
          concept.wis();
          void navigate({ to: '/verlofaanvragen/$id', params: { id } });
        },
      },
    );
  };
  const datum = (veld: 'begin' | 'einde' | 'ontvangenOp', label: string) => (
    <TextField
      naam={veld}
      type="date"
      label={label}
      waarde={invoer[veld]}
      onWaarde={(waarde) => zet({ ...invoer, [veld]: waarde })}
      fout={formulier.fout(veld)}
    />
  );
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('verlof.nietVast')}
      onVerstuur={verstuur}
      knop={t('vrijstelling.legVast')}
      bezig={vragen.isPending}
      naast={<ButtonLink to="/verlofaanvragen">{t('algemeen.annuleren')}</ButtonLink>}
    >
      <LeerlingKeuze leerlingId={leerlingId} kies={zetLeerlingId} fout={formulier.fout('leerlingId')} />
      {datum('begin', t('vrijstellingen.begin'))}
      {datum('einde', t('vrijstellingen.einde'))}
      {datum('ontvangenOp', t('verlof.ontvangenOp'))}
      <RadioGroep
        naam="via"
        legenda={t('verlof.via')}
        gekozen={invoer.via}
        onGekozen={(waarde) => zet({ ...invoer, via: WEGEN.find((een) => een === waarde) ?? 'school' })}
        keuzes={WEGEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'verlofweg', waarde) }))}
      />
      <TextArea
        naam="reden"
        label={t('verlof.reden')}
        uitleg={t('verlof.redenUitleg')}
        waarde={invoer.reden}
        onWaarde={(reden) => zet({ ...invoer, reden })}
        fout={formulier.fout('reden')}
      />
    </Formulier>
  );
}
