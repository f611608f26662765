import { useNavigate } from '@tanstack/react-router';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { useFormulier, type FormulierStand } from '../ui/formulier.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextArea, TextField } from '../ui/velden.js';
import { GEEN_LEERLING, leerlingFouten } from './LeerlingKeuze.js';
import { useLeerlingVastleggen } from './leerling-vastleggen.js';
import { OverLeerlingFormulier, OverLeerlingPagina } from './OverLeerling.js';
import { naarSchool, SchoolVelden } from './SchoolVelden.js';
import './signalen.css';
import { useGeefSignaal, type NieuwSignaal } from './signalen.api.js';

const DOORGEVERS = ['ouder', 'leerling', 'school', 'anders'] as const;

/** The form for early signals, for school and for what a parent tells on the telephone. */
export function NieuwSignaalPagina() {
  const { t } = useTekst();
  return (
    <OverLeerlingPagina
      titel={t('signaal.titel')}
      onder={t('signaal.onder')}
      lijst={{ naar: '/signalen', tekst: t('signalen.titel') }}
    >
      <SignaalFormulier />
    </OverLeerlingPagina>
  );
}

/** An empty form; who works at a school tells it as the school. */
function leegVoor(rollen: readonly string[]) {
  return {
    leerling: GEEN_LEERLING,
    doorgegevenDoor: rollen.includes('zorgcoordinator') ? 'school' : '',
    watSpeelt: '',
    sinds: '',
    hoeVaak: '',
    geprobeerd: '',
    vraag: '',
    school: { brin: '', onderwijssoort: '' },
  };
}
type SignaalStand = ReturnType<typeof leegVoor>;

function SignaalFormulier() {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const [stand, zetStand, concept] = useConcept<SignaalStand>('signaal.nieuw', leegVoor(useIk().rollen));
  const zet = (deel: Partial<SignaalStand>) => zetStand({ ...stand, ...deel });
  const leerling = useLeerlingVastleggen(stand.leerling, (nieuw) => zet({ leerling: nieuw }));
  const geven = useGeefSignaal();
  const formulier = useFormulier(leerling.error ?? geven.error);
  async function verstuur() {
    const doorgegevenDoor = DOORGEVERS.find((een) => een === stand.doorgegevenDoor);
    const goed = formulier.mag([
      ...leerlingFouten(t, stand.leerling),
      !doorgegevenDoor && { veld: 'doorgegevenDoor', melding: t('signaal.kiesDoor') },
      !stand.watSpeelt.trim() && { veld: 'watSpeelt', melding: t('signaal.vulWat') },
      !isDag(stand.sinds) && { veld: 'sinds', melding: t('signaal.vulSinds') },
      isDag(stand.sinds) && stand.sinds > vandaag && { veld: 'sinds', melding: t('voorstel.nietLater') },
    ]);
    if (!goed || !doorgegevenDoor) return;
    const signaal = await geven.mutateAsync({
      ...naarSignaal(stand, doorgegevenDoor),
      leerlingId: await leerling.vastleggen(),
    });
    concept.wis();
    await navigate({
      to: '/dossiers/$id',
      params: { id: signaal.dossierId },
      search: { deel: 'signalen' },
    });
  }
  return (
    <OverLeerlingFormulier
      id="signaal"
      kop={t('signaal.kop')}
      formulier={formulier}
      mislukt={t('signaal.nietGelukt')}
      knop={t('signaal.verstuur')}
      bezig={leerling.isPending || geven.isPending}
      concept={concept}
      leerling={stand.leerling}
      onLeerling={(nieuw) => zet({ leerling: nieuw })}
      terug="/signalen"
      onVerstuur={verstuur}
    >
      <SignaalVelden {...{ stand, zet, formulier }} />
    </OverLeerlingFormulier>
  );
}

interface SignaalVeldenProps {
  stand: SignaalStand;
  zet: (deel: Partial<SignaalStand>) => void;
  formulier: FormulierStand;
}

/** What is asked about the signal itself. */
function SignaalVelden({ stand, zet, formulier }: SignaalVeldenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <>
      <RadioGroep
        naam="doorgegevenDoor"
        legenda={t('signaal.door')}
        keuzes={DOORGEVERS.map((waarde) => ({ waarde, tekst: codeTekst(t, 'doorgever', waarde) }))}
        gekozen={stand.doorgegevenDoor || undefined}
        onGekozen={(doorgegevenDoor) => zet({ doorgegevenDoor })}
        fout={formulier.fout('doorgegevenDoor')}
      />
      <TextArea
        naam="watSpeelt"
        label={t('signaal.wat')}
        uitleg={t('signaal.watUitleg')}
        waarde={stand.watSpeelt}
        onWaarde={(watSpeelt) => zet({ watSpeelt })}
        fout={formulier.fout('watSpeelt')}
      />
      <TextField
        naam="sinds"
        type="date"
        label={t('signaal.sinds')}
        uitleg={t('signaal.sindsUitleg')}
        waarde={stand.sinds}
        onWaarde={(sinds) => zet({ sinds })}
        max={vandaag}
        fout={formulier.fout('sinds')}
      />
      <TextField
        naam="hoeVaak"
        label={t('signaal.hoeVaak')}
        uitleg={t('signaal.hoeVaakUitleg')}
        waarde={stand.hoeVaak}
        onWaarde={(hoeVaak) => zet({ hoeVaak })}
        optioneel
        fout={formulier.fout('hoeVaak')}
      />
      <TextArea
        naam="geprobeerd"
        label={t('signaal.geprobeerd')}
        waarde={stand.geprobeerd}
        onWaarde={(geprobeerd) => zet({ geprobeerd })}
        rijen={3}
        optioneel
        fout={formulier.fout('geprobeerd')}
      />
      <TextArea
        naam="vraag"
        label={t('signaal.vraag')}
        waarde={stand.vraag}
        onWaarde={(vraag) => zet({ vraag })}
        rijen={3}
        optioneel
        fout={formulier.fout('vraag')}
      />
      <SchoolVelden stand={stand.school} onStand={(school) => zet({ school })} formulier={formulier} />
    </>
  );
}

function naarSignaal(
  { watSpeelt, sinds, hoeVaak, geprobeerd, vraag, school }: SignaalStand,
  doorgegevenDoor: NieuwSignaal['doorgegevenDoor'],
) {
  return {
    doorgegevenDoor,
    watSpeelt: watSpeelt.trim(),
    sinds,
    ...(hoeVaak.trim() && { hoeVaak: hoeVaak.trim() }),
    ...(geprobeerd.trim() && { geprobeerd: geprobeerd.trim() }),
    ...(vraag.trim() && { vraag: vraag.trim() }),
    ...naarSchool(school),
  };
}
