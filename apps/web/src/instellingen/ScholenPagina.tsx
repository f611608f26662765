import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { ApiFout } from '../api/probleem.js';
import type { School } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button, LinkButton } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Lijst } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { TextField } from '../ui/velden.js';
import { PER_PAGINA, registerOptions, useZetSchool } from './scholen.api.js';

/** The form that is open: that of a school in the list, that of a new one, or none. */
type OpenFormulier = 'nieuw' | { school: string } | null;

const sleutelVan = ({ brin, vestiging }: School) => `${brin}-${vestiging}`;

/** The register of schools: which name stands beside a BRIN. */
export function ScholenPagina() {
  const { t } = useTekst();
  const [open, zetOpen] = useState<OpenFormulier>(null);
  const [bewaard, zetBewaard] = useState<string | null>(null);
  const kies = (nieuw: OpenFormulier) => {
    zetBewaard(null);
    zetOpen(nieuw);
  };
  const klaar = (naam: string) => {
    zetOpen(null);
    zetBewaard(t('scholen.bewaard', { naam }));
  };
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('scholen.titel')}
        onder={<p className="zw-tekst">{t('scholen.onder')}</p>}
        acties={
          <Button soort="primair" aria-expanded={open === 'nieuw'} onClick={() => kies('nieuw')}>
            {t('scholen.nieuw')}
          </Button>
        }
      />
      {bewaard && (
        <Alert soort="goed">
          <p>{bewaard}</p>
        </Alert>
      )}
      {open === 'nieuw' && <NieuweSchool klaar={klaar} annuleer={() => kies(null)} />}
      <Zoek />
      <Register open={open} kies={kies} klaar={klaar} />
    </div>
  );
}

interface FormulierProps {
  klaar: (naam: string) => void;
  annuleer: () => void;
}

function NieuweSchool({ klaar, annuleer }: FormulierProps) {
  const { t } = useTekst();
  const [brin, zetBrin] = useState('');
  const [vestiging, zetVestiging] = useState('');
  const [naam, zetNaam] = useState('');
  const zet = useZetSchool();
  const formulier = useFormulier(zet.error);
  const verstuur = () => {
    const [code, plek] = [brin.trim().toUpperCase(), vestiging.trim() || '00'];
    const mag = formulier.mag([
      !/^\d{2}[A-Z]{2}$/.test(code) && { veld: 'brin', melding: t('gezin.vulBrin') },
      !/^\d{2}$/.test(plek) && { veld: 'vestiging', melding: t('scholen.vulVestiging') },
      !naam.trim() && { veld: 'naam', melding: t('scholen.vulNaam') },
    ]);
    if (!mag) return;
    const school = { brin: code, vestiging: plek, naam: naam.trim(), versie: 0 };
    zet.mutate(school, { onSuccess: () => klaar(school.naam) });
  };
  // It was new to this person, not to the register.
  const bestaat = zet.error instanceof ApiFout && zet.error.status === 412;
  return (
    <Vlak id="nieuwe-school" kop={t('scholen.nieuw')}>
      <OpslaanFormulier
        formulier={bestaat ? { ...formulier, geheel: t('scholen.bestaat') } : formulier}
        mislukt={t('scholen.nietBewaard')}
        bezig={zet.isPending}
        onVerstuur={verstuur}
        annuleer={annuleer}
      >
        <div className="zw-velden">
          <TextField
            naam="brin"
            label={t('gezin.brin')}
            uitleg={t('gezin.brinUitleg')}
            waarde={brin}
            onWaarde={zetBrin}
            fout={formulier.fout('brin')}
          />
          <TextField
            naam="vestiging"
            label={t('gezin.vestiging')}
            uitleg={t('scholen.vestigingUitleg')}
            inputMode="numeric"
            waarde={vestiging}
            onWaarde={zetVestiging}
            fout={formulier.fout('vestiging')}
            optioneel
          />
        </div>
        <TextField
          naam="naam"
          label={t('scholen.naam')}
          waarde={naam}
          onWaarde={zetNaam}
          fout={formulier.fout('naam')}
        />
      </OpslaanFormulier>
    </Vlak>
  );
}

function Zoek() {
  const { t } = useTekst();
  const navigate = useNavigate({ from: '/instellingen/scholen' });
  const { zoek } = useSearch({ from: '/binnen/instellingen/scholen' });
  const [tekst, zetTekst] = useState(zoek ?? '');
  const verstuur = (gebeurtenis: SubmitEvent) => {
    gebeurtenis.preventDefault();
    void navigate({ search: { zoek: tekst.trim() || undefined } });
  };
  return (
    <form noValidate role="search" onSubmit={verstuur} className="zw-velden-rij zw-geen-druk">
      <TextField
        naam="zoek"
        type="search"
        label={t('scholen.zoek')}
        waarde={tekst}
        onWaarde={zetTekst}
        optioneel
      />
      <Button type="submit">{t('scholen.zoekKnop')}</Button>
    </form>
  );
}

interface RegisterProps {
  open: OpenFormulier;
  kies: (open: OpenFormulier) => void;
  klaar: (naam: string) => void;
}

function Register({ open, kies, klaar }: RegisterProps) {
  const { t } = useTekst();
  const { zoek, pagina = 1 } = useSearch({ from: '/binnen/instellingen/scholen' });
  const lijst = useQuery(registerOptions(zoek, pagina));
  const isOpen = (school: School) => open !== null && open !== 'nieuw' && open.school === sleutelVan(school);
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={8}
      woorden="scholen"
      leegUitleg={zoek && t('scholen.nietsGevonden')}
      zoek={{ zoek }}
    >
      {(scholen, verouderd) => (
        <Table
          bijschrift={t('scholen.tabel')}
          rijen={scholen}
          sleutel={sleutelVan}
          verouderd={verouderd}
          kolommen={[
            {
              id: 'naam',
              kop: t('scholen.naam'),
              smal: 'kop',
              cel: (school) =>
                isOpen(school) ? (
                  <NaamFormulier school={school} klaar={klaar} annuleer={() => kies(null)} />
                ) : (
                  school.naam
                ),
            },
            { id: 'brin', kop: t('gezin.brin'), cel: ({ brin }) => brin },
            { id: 'vestiging', kop: t('gezin.vestiging'), cel: ({ vestiging }) => vestiging },
            { id: 'plaats', kop: t('scholen.plaats'), cel: ({ plaats }) => plaats ?? '–' },
            {
              id: 'wijzig',
              kop: t('scholen.wijzig'),
              smal: 'kaal',
              cel: (school) =>
                !isOpen(school) && (
                  <LinkButton onClick={() => kies({ school: sleutelVan(school) })}>
                    {t('scholen.wijzigNaam')}
                    <span className="zw-onzichtbaar"> {school.naam}</span>
                  </LinkButton>
                ),
            },
          ]}
        />
      )}
    </Lijst>
  );
}

function NaamFormulier({ school, klaar, annuleer }: FormulierProps & { school: School }) {
  const { t } = useTekst();
  const [naam, zetNaam] = useState(school.naam);
  const zet = useZetSchool();
  const formulier = useFormulier(zet.error);
  const verstuur = () => {
    if (!formulier.mag([!naam.trim() && { veld: 'naam', melding: t('scholen.vulNaam') }])) return;
    zet.mutate({ ...school, naam: naam.trim() }, { onSuccess: (nieuw) => klaar(nieuw.naam) });
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('scholen.nietBewaard')}
      bezig={zet.isPending}
      onVerstuur={verstuur}
      annuleer={annuleer}
    >
      <TextField
        naam="naam"
        label={t('scholen.naamVan', { brin: school.brin })}
        waarde={naam}
        onWaarde={zetNaam}
        fout={formulier.fout('naam')}
      />
    </OpslaanFormulier>
  );
}
