import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Categorie, Toestemmingsgever, Toestemmingvoorstel, Verwijsmogelijkheid } from '../api/types.js';
import { dossierOptions } from '../dossiers/dossiers.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Checkbox, CheckboxGroep, RadioGroep } from '../ui/keuzes.js';
import { ButtonLink } from '../ui/links.js';
import { LaadFout } from '../ui/Lijst.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Select, TextField } from '../ui/velden.js';
import { Categoriekeuze } from './Categoriekeuze.js';
import { mogelijkhedenOptions, useToestemming, voorstelOptions } from './delen.api.js';
import './delen.css';
import { Voorstel } from './Voorstel.js';
import { Wijzer } from './Wijzer.js';

/** Recording a toestemming that was given, or asking for one, with the grondslagwijzer beside it. */
export function ToestemmingPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/dossiers/$id/toestemming' });
  const dossier = useQuery(dossierOptions(id));
  const mogelijkheden = useQuery(mogelijkhedenOptions(id));
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
            hier={t('delen.toestemming')}
          />
        }
        titel={t('delen.toestemming')}
        onder={<p>{t('delen.toestemmingOnder')}</p>}
      />
      {mogelijkheden.error && <LaadFout kop={t('delen.laadFout')} van={mogelijkheden} />}
      {mogelijkheden.isPending && <Skeleton rijen={6} />}
      {mogelijkheden.data && <ToestemmingFormulier id={id} mogelijkheden={mogelijkheden.data} />}
    </div>
  );
}

/** What somebody fills in. */
interface Invoer {
  wijze: 'vastleggen' | 'vragen';
  ontvangers: string[];
  categorieen: Categorie[];
  doel: string;
  geldigTot: string;
  doorbreking: boolean;
  /** Keys of who gave. */
  gaven: string[];
  datum: string;
  bewijs: string;
}

interface FormulierProps {
  id: string;
  mogelijkheden: readonly Verwijsmogelijkheid[];
}

interface DeelVanFormulier {
  invoer: Invoer;
  zet: (deel: Partial<Invoer>) => void;
  fout: (veld: string) => string | undefined;
}

function ToestemmingFormulier({ id, mogelijkheden }: FormulierProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const [invoer, zetInvoer] = useState<Invoer>({
    ...{ wijze: 'vastleggen', ontvangers: [], categorieen: [], doel: '', geldigTot: '', doorbreking: false },
    ...{ gaven: [], datum: vandaag, bewijs: '' },
  });
  const { wijze, ontvangers, categorieen, doel, geldigTot, doorbreking, datum, bewijs } = invoer;
  const voorstel = useQuery(voorstelOptions(id, categorieen, isDag(geldigTot) ? geldigTot : vandaag)).data;
  const bewaar = useToestemming(id);
  const formulier = useFormulier(bewaar.error);
  const gevers = voorstel ? geversVan(voorstel).filter(({ sleutel }) => invoer.gaven.includes(sleutel)) : [];
  const vast = wijze === 'vastleggen';
  const verstuur = () => {
    const mag = formulier.mag([
      ontvangers.length === 0 && { veld: 'ontvangers', melding: t('delen.vulOntvangers') },
      categorieen.length === 0 && { veld: 'categorieen', melding: t('delen.vulCategorieen') },
      doel === '' && { veld: 'doel', melding: t('delen.vulDoel') },
      !isDag(geldigTot) && { veld: 'geldigTot', melding: t('delen.vulTot') },
      vast && gevers.length === 0 && { veld: 'gevers', melding: t('delen.vulGevers') },
      vast && bewijs.trim() === '' && { veld: 'bewijs', melding: t('delen.vulBewijs') },
    ]);
    if (!mag) return;
    const vraag = {
      doel,
      categorieen,
      ontvangers,
      geldigVanaf: vandaag,
      geldigTot,
      ...(doorbreking && { doorbreking }),
    };
    const gaven = gevers.map(({ hoedanigheid, naam, gezagdragerId }) => ({
      ...{ hoedanigheid, naam, gezagdragerId, datum, bewijs },
    }));
    bewaar.mutate(
      { ...vraag, gevers: vast ? gaven : null },
      { onSuccess: () => void navigate({ to: '/dossiers/$id', params: { id }, search: { deel: 'delen' } }) },
    );
  };
  const deel: DeelVanFormulier = {
    invoer,
    zet: (nieuw) => zetInvoer({ ...invoer, ...nieuw }),
    fout: formulier.fout,
  };
  return (
    <div className="zw-metwijzer">
      <Vlak id="toestemming" kop={t('delen.gegevens')}>
        <Formulier
          formulier={formulier}
          mislukt={t('delen.nietVast')}
          onVerstuur={verstuur}
          knop={vast ? t('delen.legVast') : t('delen.vraag')}
          bezig={bewaar.isPending}
          naast={
            <ButtonLink to="/dossiers/$id" params={{ id }} search={{ deel: 'delen' }}>
              {t('algemeen.annuleren')}
            </ButtonLink>
          }
        >
          <Waarvoor {...deel} mogelijkheden={mogelijkheden} />
          {voorstel && <Voorstel voorstel={voorstel} />}
          {vast && voorstel && <Gegeven {...deel} voorstel={voorstel} />}
        </Formulier>
      </Vlak>
      <Wijzer mogelijkheden={mogelijkheden} ontvangers={ontvangers} categorieen={categorieen} />
    </div>
  );
}

/** For whom, what, why and until when. */
function Waarvoor({
  invoer,
  zet,
  fout,
  mogelijkheden,
}: DeelVanFormulier & Pick<FormulierProps, 'mogelijkheden'>) {
  const { t } = useTekst();
  const doelen = [...new Set(mogelijkheden.flatMap((een) => een.doelen))];
  return (
    <>
      <RadioGroep
        naam="wijze"
        legenda={t('delen.watWiltU')}
        gekozen={invoer.wijze}
        onGekozen={(waarde) => zet({ wijze: waarde === 'vragen' ? 'vragen' : 'vastleggen' })}
        keuzes={[
          { waarde: 'vastleggen', tekst: t('delen.vastleggen'), uitleg: t('delen.vastleggenUitleg') },
          { waarde: 'vragen', tekst: t('delen.vragen'), uitleg: t('delen.vragenUitleg') },
        ]}
      />
      <CheckboxGroep
        naam="ontvangers"
        legenda={t('delen.ontvangers')}
        gekozen={invoer.ontvangers}
        onGekozen={(ontvangers) => zet({ ontvangers })}
        keuzes={mogelijkheden
          .filter(({ soort }) => soort !== 'regio')
          .map(({ slug, naam }) => ({ waarde: slug, tekst: naam }))}
        fout={fout('ontvangers') ?? fout('ontvangers.0')}
      />
      <Categoriekeuze
        gekozen={invoer.categorieen}
        kies={(categorieen) => zet({ categorieen })}
        fout={fout('categorieen')}
      />
      <Select
        naam="doel"
        label={t('delen.doelLabel')}
        waarde={invoer.doel}
        onWaarde={(doel) => zet({ doel })}
        kies={t('delen.kiesDoel')}
        keuzes={doelen.map((waarde) => ({ waarde, tekst: codeTekst(t, 'delen.doel', waarde) }))}
        fout={fout('doel')}
      />
      <TextField
        naam="geldigTot"
        type="date"
        label={t('delen.geldigTot')}
        uitleg={t('delen.geldigTotUitleg')}
        waarde={invoer.geldigTot}
        onWaarde={(geldigTot) => zet({ geldigTot })}
        fout={fout('geldigTot')}
      />
      <Checkbox
        naam="doorbreking"
        label={t('delen.doorbreking')}
        uitleg={t('delen.doorbrekingUitleg')}
        gekozen={invoer.doorbreking}
        onGekozen={(doorbreking) => zet({ doorbreking })}
      />
    </>
  );
}

/** Who gave, when, and what shows it. */
function Gegeven({ invoer, zet, fout, voorstel }: DeelVanFormulier & { voorstel: Toestemmingvoorstel }) {
  const { t } = useTekst();
  return (
    <>
      <CheckboxGroep
        naam="gevers"
        legenda={t('delen.wieGaven')}
        gekozen={invoer.gaven}
        onGekozen={(gaven) => zet({ gaven })}
        keuzes={geversVan(voorstel).map(({ sleutel, naam, hoedanigheid }) => ({
          waarde: sleutel,
          tekst: `${naam} (${codeTekst(t, 'delen.hoedanigheid', hoedanigheid)})`,
        }))}
        fout={fout('gevers')}
      />
      <TextField
        naam="datum"
        type="date"
        label={t('delen.datumGegeven')}
        waarde={invoer.datum}
        onWaarde={(datum) => zet({ datum })}
        fout={fout('gevers.0.datum')}
      />
      <TextField
        naam="bewijs"
        label={t('delen.bewijs')}
        uitleg={t('delen.bewijsUitleg')}
        waarde={invoer.bewijs}
        onWaarde={(bewijs) => zet({ bewijs })}
        fout={fout('bewijs')}
      />
    </>
  );
}

type GeverKeuze = Pick<Toestemmingsgever, 'hoedanigheid' | 'naam' | 'gezagdragerId'> & { sleutel: string };

/** Who has gezag acts as a gezagdrager, but for a voogd and an institution. */
function hoedanigheidVan(relatie: string): Toestemmingsgever['hoedanigheid'] {
  return relatie === 'voogd' || relatie === 'gecertificeerde-instelling' ? relatie : 'gezagdrager';
}

/** Who can be ticked: all who must give, and the leerling where that may matter. */
function geversVan({
  gezaghebbers,
  leerling,
  horen,
  leerlingNaam,
  gezag,
}: Toestemmingvoorstel): GeverKeuze[] {
  const met = gezaghebbers.map(({ id, naam, relatie }) => ({
    sleutel: id,
    naam,
    gezagdragerId: id,
    hoedanigheid: hoedanigheidVan(relatie),
  }));
  const zelf = {
    sleutel: 'leerling',
    naam: leerlingNaam,
    gezagdragerId: null,
    hoedanigheid: 'leerling' as const,
  };
  return [...(gezag ? met : []), ...(leerling || horen ? [zelf] : [])];
}
