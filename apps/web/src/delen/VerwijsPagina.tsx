import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Categorie, Grondslagsoort, Toestemming, Verwijsmogelijkheid } from '../api/types.js';
import { dossierOptions } from '../dossiers/dossiers.api.js';
import { bestandenOptions } from '../documenten/documenten.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Formulier, useFormulier, type FormulierStand } from '../ui/formulier.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { CheckboxGroep, RadioGroep } from '../ui/keuzes.js';
import { ButtonLink } from '../ui/links.js';
import { LaadFout } from '../ui/Lijst.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Select, TextArea } from '../ui/velden.js';
import { Categoriekeuze } from './Categoriekeuze.js';
import { mogelijkhedenOptions, toestemmingenOptions, useVerwijzen } from './delen.api.js';
import './delen.css';
import { grondVoor } from './grond.js';
import { Toestemmingkeuze } from './Toestemmingkeuze.js';
import { Wijzer } from './Wijzer.js';

/** Referring a child to another party, with the grondslagwijzer beside the form. */
export function VerwijsPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/dossiers/$id/verwijzen' });
  const dossier = useQuery(dossierOptions(id));
  const mogelijkheden = useQuery(mogelijkhedenOptions(id));
  const toestemmingen = useQuery(toestemmingenOptions(id));
  const fout = mogelijkheden.error ? mogelijkheden : toestemmingen.error ? toestemmingen : undefined;
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/dossiers', tekst: t('dossiers.titel') },
              {
                naar: `/dossiers/${id}?deel=delen`,
                tekst: dossier.data?.dossier.kenmerk ?? t('dossier.dossier'),
              },
            ]}
            hier={t('delen.verwijs')}
          />
        }
        titel={t('delen.verwijs')}
        onder={<p>{t('delen.verwijsOnder')}</p>}
      />
      {fout && <LaadFout kop={t('delen.laadFout')} van={fout} />}
      {!fout && !(mogelijkheden.data && toestemmingen.data) && <Skeleton rijen={6} />}
      {mogelijkheden.data && toestemmingen.data && (
        <VerwijsFormulier id={id} mogelijkheden={mogelijkheden.data} toestemmingen={toestemmingen.data} />
      )}
    </div>
  );
}

interface Props {
  id: string;
  mogelijkheden: readonly Verwijsmogelijkheid[];
  toestemmingen: readonly Toestemming[];
}

const GRONDEN: readonly Grondslagsoort[] = [
  'wettelijke-plicht',
  'publieke-taak',
  'toestemming',
  'noodsituatie',
];

/** What somebody fills in. */
interface Invoer {
  naar: string;
  categorieen: Categorie[];
  /** The ground that was chosen; empty: the one that the grondslagwijzer proposes. */
  eigenGrond: Grondslagsoort | '';
  toestemmingId: string;
  reden: string;
  vraag: string;
  toelichtingen: Partial<Record<Categorie, string>>;
  bijlagen: string[];
}

const LEEG: Invoer = {
  ...{ naar: '', categorieen: [], eigenGrond: '', toestemmingId: '', reden: '', vraag: '' },
  ...{ toelichtingen: {}, bijlagen: [] },
};

interface DeelVanFormulier {
  invoer: Invoer;
  zet: (deel: Partial<Invoer>) => void;
  formulier: FormulierStand;
}

function VerwijsFormulier({ id, mogelijkheden, toestemmingen }: Props) {
  const { t } = useTekst();
  const navigate = useNavigate();
  const [invoer, zetInvoer] = useState(LEEG);
  const verwijs = useVerwijzen();
  const formulier = useFormulier(verwijs.error);
  const { naar, categorieen, toestemmingId, reden, vraag, bijlagen } = invoer;
  const ontvanger = mogelijkheden.find(({ slug }) => slug === naar);
  const grond = invoer.eigenGrond || grondVoor(ontvanger, categorieen) || '';
  const verstuur = () => {
    const mag = formulier.mag([
      naar === '' && { veld: 'naar', melding: t('delen.vulNaar') },
      categorieen.length === 0 && { veld: 'categorieen', melding: t('delen.vulCategorieen') },
      grond === '' && { veld: 'grond', melding: t('delen.vulGrond') },
      grond === 'toestemming' &&
        toestemmingId === '' && { veld: 'grondslag.toestemmingId', melding: t('delen.vulToestemming') },
      grond === 'noodsituatie' &&
        reden.trim() === '' && { veld: 'grondslag.reden', melding: t('delen.vulNood') },
      vraag.trim() === '' && { veld: 'vraag', melding: t('delen.vulVraag') },
    ]);
    if (!mag || grond === '') return;
    const toelichtingen = Object.fromEntries(
      categorieen.flatMap((een) => (invoer.toelichtingen[een] ? [[een, invoer.toelichtingen[een]]] : [])),
    );
    const grondslag = {
      soort: grond,
      ...(grond === 'toestemming' && { toestemmingId }),
      ...(grond === 'noodsituatie' && { reden }),
    };
    verwijs.mutate(
      { dossierId: id, naar, categorieen, vraag, bijlagen, toelichtingen, grondslag },
      { onSuccess: (gemaakt) => void navigate({ to: '/verwijzingen/$id', params: { id: gemaakt.id } }) },
    );
  };
  const deel: DeelVanFormulier = {
    invoer,
    zet: (nieuw) => zetInvoer({ ...invoer, ...nieuw }),
    formulier,
  };
  return (
    <div className="zw-metwijzer">
      <Vlak id="verwijzing" kop={t('delen.gegevens')}>
        <Formulier
          formulier={formulier}
          mislukt={t('delen.nietVerzonden')}
          onVerstuur={verstuur}
          knop={t('delen.verzend')}
          bezig={verwijs.isPending}
          naast={
            <ButtonLink to="/dossiers/$id" params={{ id }} search={{ deel: 'delen' }}>
              {t('algemeen.annuleren')}
            </ButtonLink>
          }
        >
          <Wat {...deel} mogelijkheden={mogelijkheden} />
          <Grond {...deel} grond={grond} toestemmingen={toestemmingen} />
          <Vraag {...deel} dossierId={id} />
        </Formulier>
      </Vlak>
      <Wijzer mogelijkheden={mogelijkheden} ontvangers={[naar]} categorieen={categorieen} />
    </div>
  );
}

/** To whom, and which data with what remark. */
function Wat({ invoer, zet, formulier, mogelijkheden }: DeelVanFormulier & Pick<Props, 'mogelijkheden'>) {
  const { t } = useTekst();
  const { naar, categorieen, toelichtingen } = invoer;
  return (
    <>
      <Select
        naam="naar"
        label={t('delen.naar')}
        waarde={naar}
        onWaarde={(waarde) => zet({ naar: waarde })}
        kies={t('delen.kiesNaar')}
        keuzes={mogelijkheden
          .filter(({ soort }) => soort !== 'regio')
          .map(({ slug, naam }) => ({ waarde: slug, tekst: naam }))}
        fout={formulier.fout('naar')}
      />
      <Categoriekeuze
        gekozen={categorieen}
        kies={(nieuw) => zet({ categorieen: nieuw })}
        fout={formulier.fout('categorieen') ?? categorieFout(formulier.fouten)}
      />
      {categorieen.map((categorie) => (
        <TextArea
          key={categorie}
          naam={`toelichting-${categorie}`}
          label={t('delen.toelichtingBij', { categorie: codeTekst(t, 'delen.categorie', categorie) })}
          optioneel
          rijen={2}
          waarde={toelichtingen[categorie] ?? ''}
          onWaarde={(tekst) => zet({ toelichtingen: { ...toelichtingen, [categorie]: tekst } })}
        />
      ))}
    </>
  );
}

/** The ground, with what it asks besides. */
function Grond({
  invoer,
  zet,
  formulier,
  grond,
  toestemmingen,
}: DeelVanFormulier & Pick<Props, 'toestemmingen'> & { grond: Grondslagsoort | '' }) {
  const { t } = useTekst();
  const bruikbaar = toestemmingen.filter(({ regels }) =>
    regels.some(({ organisatie, stand }) => organisatie === invoer.naar && stand === 'geldig'),
  );
  return (
    <>
      <RadioGroep
        naam="grond"
        legenda={t('delen.grond')}
        uitleg={t('delen.grondUitleg')}
        gekozen={grond || undefined}
        onGekozen={(waarde) => zet({ eigenGrond: GRONDEN.find((een) => een === waarde) ?? '' })}
        keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'delen.grondslag', waarde) }))}
        fout={formulier.fout('grond')}
      />
      {grond === 'toestemming' && (
        <Toestemmingkeuze
          bruikbaar={bruikbaar}
          waarde={invoer.toestemmingId}
          kies={(toestemmingId) => zet({ toestemmingId })}
          fout={formulier.fout('grondslag.toestemmingId')}
        />
      )}
      {grond === 'noodsituatie' && (
        <TextArea
          naam="grondslag.reden"
          label={t('delen.nood')}
          uitleg={t('delen.noodUitleg')}
          rijen={3}
          waarde={invoer.reden}
          onWaarde={(reden) => zet({ reden })}
          fout={formulier.fout('grondslag.reden')}
        />
      )}
    </>
  );
}

/** What is asked, and the files that go along. */
function Vraag({ invoer, zet, formulier, dossierId }: DeelVanFormulier & { dossierId: string }) {
  const { t } = useTekst();
  const bestanden = useQuery(bestandenOptions(dossierId)).data ?? [];
  return (
    <>
      <TextArea
        naam="vraag"
        label={t('delen.vraagLabel')}
        uitleg={t('delen.vraagUitleg')}
        waarde={invoer.vraag}
        onWaarde={(vraag) => zet({ vraag })}
        fout={formulier.fout('vraag')}
      />
      {bestanden.length > 0 && (
        <CheckboxGroep
          naam="bijlagen"
          legenda={t('delen.bijlagen')}
          gekozen={invoer.bijlagen}
          onGekozen={(bijlagen) => zet({ bijlagen })}
          keuzes={bestanden
            .filter(({ verwijderd }) => !verwijderd)
            .map((bestand) => ({ waarde: bestand.id, tekst: bestand.naam }))}
        />
      )}
    </>
  );
}

/** The fault of the first category that can't go. */
function categorieFout(fouten: readonly { veld: string; melding: string }[]): string | undefined {
  return fouten.find(({ veld }) => veld.startsWith('categorieen.'))?.melding;
}
