import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Grond, NieuweVrijstelling } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { LeerlingKeuze } from './LeerlingKeuze.js';
import { Punten } from './Punten.js';
import { alsPunten, toetsVrijstelling, useVastleggen } from './vrijstellingen.api.js';
import { naarNieuw, type Invoer, LEEG, Velden } from './VrijstellingVelden.js';

/** Recording a vrijstelling: what the law makes impossible is refused, what it asks and is missing is judged first. */
export function NieuweVrijstellingPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/vrijstellingen', tekst: t('vrijstellingen.titel') }]}
            hier={t('vrijstellingen.kruimelNieuw')}
          />
        }
        titel={t('vrijstellingen.nieuw')}
      />
      <Vlak id="nieuw" kop={t('vrijstelling.wieEnWat')}>
        <NieuwFormulier />
      </Vlak>
    </div>
  );
}

/** Tests first; with points to judge the form asks for them, without any it records at once. */
function NieuwFormulier() {
  const { t } = useTekst();
  const navigate = useNavigate();
  const { leerling } = useSearch({ from: '/binnen/vrijstellingen/nieuw' });
  const [leerlingId, zetLeerlingId] = useState(leerling);
  const [invoer, zetInvoer, concept] = useConcept<Invoer>(`vrijstelling.${leerling ?? 'nieuw'}`, LEEG);
  const [gezien, zetGezien] = useState<string[]>([]);
  // Points belong to what was filled in when they were found.
  const [gevonden, zetGevonden] = useState<{ bij: string; punten: string[] } | null>(null);
  const vastleggen = useVastleggen();
  const toetsen = useMutation({ mutationFn: toetsVrijstelling });
  const formulier = useFormulier(toetsen.error ?? vastleggen.error);
  const stand = JSON.stringify([leerlingId, invoer]);
  const punten = gevonden?.bij === stand ? gevonden.punten : [];

  function legVast(body: NieuweVrijstelling) {
    vastleggen.mutate(body, {
      onSuccess: ({ id }) => {
        concept.wis();
        void navigate({ to: '/vrijstellingen/$id', params: { id } });
      },
    });
  }

  function verstuur() {
    const { grond } = invoer;
    const mag = formulier.mag([
      !leerlingId && { veld: 'leerlingId', melding: t('zoekleerling.vulLeerling') },
      !grond && { veld: 'grond', melding: t('vrijstelling.kiesGrond') },
      !isDag(invoer.begin) && { veld: 'begin', melding: t('vrijstelling.vulDatum') },
      !isDag(invoer.einde) && { veld: 'einde', melding: t('vrijstelling.vulDatum') },
    ]);
    if (!mag || !leerlingId || !grond) return;
    // The cast: the choices of the list are the grounds of the API.
    const body = naarNieuw(leerlingId, grond as Grond, invoer);
    vastleggen.reset();
    if (gevonden?.bij === stand) {
      legVast({ ...body, gezien: alsPunten(gezien.filter((punt) => punten.includes(punt))) });
      return;
    }
    toetsen.mutate(body, {
      onSuccess: (nieuw) => {
        zetGevonden({ bij: stand, punten: nieuw });
        if (nieuw.length === 0) legVast(body);
      },
    });
  }

  return (
    <Formulier
      formulier={formulier}
      mislukt={t('vrijstelling.nietVast')}
      onVerstuur={verstuur}
      knop={punten.length > 0 ? t('vrijstelling.legVast') : t('vrijstelling.controleer')}
      bezig={toetsen.isPending || vastleggen.isPending}
      naast={<ButtonLink to="/vrijstellingen">{t('algemeen.annuleren')}</ButtonLink>}
    >
      <ConceptHersteld concept={concept} />
      <LeerlingKeuze leerlingId={leerlingId} kies={zetLeerlingId} fout={formulier.fout('leerlingId')} />
      <Velden invoer={invoer} zet={zetInvoer} fout={formulier.fout} />
      {punten.length > 0 && (
        <Notice soort="let-op" kop={t('vrijstelling.puntenKop')}>
          <Punten punten={punten} gezien={gezien} zet={zetGezien} />
        </Notice>
      )}
    </Formulier>
  );
}
