import type { ReactNode } from 'react';
import { useTekst } from '../i18n/taal.js';
import type { Concept } from '../ui/concept.js';
import { ConceptHersteld, Formulier, type FormulierStand } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { LeerlingKeuze, type LeerlingStand } from './LeerlingKeuze.js';

interface OverLeerlingPaginaProps {
  titel: string;
  onder: string;
  /** The list to which this page belongs. */
  lijst: { naar: string; tekst: string };
  children: ReactNode;
}

/** A page with one form, in which something new is told about a leerling. */
export function OverLeerlingPagina({ titel, onder, lijst, children }: OverLeerlingPaginaProps) {
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={<Breadcrumb stappen={[lijst]} hier={titel} />}
        titel={titel}
        onder={<p className="zw-tekst">{onder}</p>}
      />
      {children}
    </div>
  );
}

interface OverLeerlingFormulierProps {
  id: string;
  kop: string;
  formulier: FormulierStand;
  mislukt: string;
  knop: string;
  bezig: boolean;
  concept: Concept;
  leerling: LeerlingStand;
  onLeerling: (leerling: LeerlingStand) => void;
  /** Where who changes their mind goes. */
  terug: '/dossiers' | '/signalen';
  /** May fail: what went wrong stands in the mutations, and so in the form. */
  onVerstuur: () => Promise<void>;
  children: ReactNode;
}

/** First about whom, then what; a draft of it stays. */
export function OverLeerlingFormulier(props: OverLeerlingFormulierProps) {
  const { t } = useTekst();
  const { formulier } = props;
  return (
    <Vlak id={props.id} kop={props.kop}>
      <ConceptHersteld concept={props.concept} />
      <Formulier
        formulier={formulier}
        mislukt={props.mislukt}
        onVerstuur={() => void props.onVerstuur().catch(() => undefined)}
        knop={props.knop}
        bezig={props.bezig}
        naast={<ButtonLink to={props.terug}>{t('algemeen.annuleren')}</ButtonLink>}
      >
        <LeerlingKeuze stand={props.leerling} onStand={props.onLeerling} formulier={formulier} />
        {props.children}
      </Formulier>
    </Vlak>
  );
}
