import { useQuery } from '@tanstack/react-query';
import type { Briefsjabloon } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatMoment } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { TextArea, TextField } from '../ui/velden.js';
import './documenten.css';
import { sjablonenOptions, useSchrijfSjabloon } from './documenten.api.js';
import { Laden } from './Laden.js';

/** The texts of letters, for the beheerder: what they say, and which fields are filled in. */
export function SjablonenPagina() {
  const { t } = useTekst();
  const vraag = useQuery(sjablonenOptions);
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('sjablonen.titel')} onder={<p className="zw-tekst">{t('sjablonen.onder')}</p>} />
      <Notice kop={t('sjablonen.hoe')}>
        <ul className="zw-opsomming zw-tekst">
          <li>{t('sjablonen.hoeVeld')}</li>
          <li>{t('sjablonen.hoeLeeg')}</li>
          <li>{t('sjablonen.hoeOpmaak')}</li>
        </ul>
      </Notice>
      <Laden vraag={vraag} kop={t('sjablonen.laadFout')}>
        {(sjablonen) =>
          sjablonen.map((sjabloon) => (
            <Sjabloon key={`${sjabloon.soort}-${sjabloon.versie}`} sjabloon={sjabloon} />
          ))
        }
      </Laden>
    </div>
  );
}

function Sjabloon({ sjabloon }: { sjabloon: Briefsjabloon }) {
  const { t, taal } = useTekst();
  const { soort, versie, onderwerp, tekst } = sjabloon;
  const schrijf = useSchrijfSjabloon(soort);
  const formulier = useFormulier(schrijf.error);
  const [waarde, zetWaarde, { hersteld, wis }] = useConcept(`sjabloon.${soort}.${versie}`, {
    onderwerp,
    tekst,
  });
  const stand =
    sjabloon.door && sjabloon.op
      ? t('sjablonen.versie', { versie, door: sjabloon.door, op: formatMoment(sjabloon.op, taal) })
      : t('sjablonen.standaard');
  const verstuur = () => formulier.mag([]) && schrijf.mutate({ ...waarde, versie }, { onSuccess: wis });
  return (
    <Vlak id={`sjabloon-${soort}`} kop={codeTekst(t, 'brief', soort)} bij={stand}>
      <Formulier
        formulier={{
          ...formulier,
          fouten: formulier.fouten.map((een) => ({ ...een, veld: `${soort}-${een.veld}` })),
        }}
        mislukt={t('sjablonen.nietBewaard')}
        onVerstuur={verstuur}
        knop={t('algemeen.opslaan')}
        bezig={schrijf.isPending}
        naast={
          <Button
            onClick={() =>
              zetWaarde({ onderwerp: sjabloon.standaardOnderwerp, tekst: sjabloon.standaardTekst })
            }
          >
            {t('sjablonen.terug')}
          </Button>
        }
      >
        {schrijf.isSuccess && (
          <Alert soort="goed">
            <p>{t('sjablonen.bewaard')}</p>
          </Alert>
        )}
        {hersteld && (
          <Notice>
            <p>{t('formulier.concept')}</p>
          </Notice>
        )}
        <div className="zw-sjabloon zw-stapel">
          <TextField
            naam={`${soort}-onderwerp`}
            label={t('sjablonen.onderwerp')}
            uitleg={t('sjablonen.onderwerpUitleg')}
            waarde={waarde.onderwerp}
            onWaarde={(nieuw) => zetWaarde({ ...waarde, onderwerp: nieuw })}
            fout={formulier.fout('onderwerp')}
          />
          <TextArea
            naam={`${soort}-tekst`}
            label={t('sjablonen.tekst')}
            waarde={waarde.tekst}
            onWaarde={(nieuw) => zetWaarde({ ...waarde, tekst: nieuw })}
            rijen={18}
            fout={formulier.fout('tekst')}
          />
        </div>
        <Invulvelden sjabloon={sjabloon} />
      </Formulier>
    </Vlak>
  );
}

function Invulvelden({ sjabloon: { invulvelden } }: { sjabloon: Briefsjabloon }) {
  const { t } = useTekst();
  return (
    <details className="zw-uitklap">
      <summary>{t('sjablonen.invulvelden')}</summary>
      <ul className="zw-opsomming zw-tekst">
        {invulvelden.map(({ naam, verplicht }) => (
          <li key={naam}>
            <code>{`{${naam}}`}</code>: {codeTekst(t, 'invulveld', naam)}
            {verplicht && ` (${t('sjablonen.verplicht')})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
