import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { ApiFout } from '../api/probleem.js';
import type { Verwijzing } from '../api/types.js';
import { codeTekst, type CodeGroep } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { waardeTekst } from '../i18n/waarde.js';
import { DagTekst, MomentTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import '../delen/delen.css';
import { Gesprek } from './Gesprek.js';
import { Verbinden } from './Verbinden.js';
import { Stappen } from './Stappen.js';
import { verwijzinginhoudOptions, verwijzingOptions } from './verwijzingen.api.js';
import { STATUS_TOON } from './weergave.js';

/** One verwijzing: what is asked, what is shared now, the answer, and the conversation. */
export function VerwijzingPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/verwijzingen/$id' });
  const verwijzing = useQuery(verwijzingOptions(id));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  if (verwijzing.error) return <LaadFout kop={t('verwijzingen.laadFout')} van={verwijzing} />;
  if (!verwijzing.data) return <Skeleton rijen={6} />;
  const { data } = verwijzing;
  return (
    <div className="zw-stapel">
      <Kop verwijzing={data} />
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      <Stappen verwijzing={data} gedaan={zetGedaan} />
      {data.antwoord && <Antwoord verwijzing={data} />}
      {data.status !== 'concept' && <Inhoud id={id} />}
      <Verbinden verwijzing={data} gedaan={zetGedaan} />
      <Vlak id="verloop" kop={t('verwijzingen.verloop')}>
        <ol className="zw-opsomming">
          {data.gebeurtenissen.map(({ id: eigen, soort, moment, partij, door }) => (
            <li key={eigen}>
              <MomentTekst moment={moment} /> {codeTekst(t, 'verwijzingen.gebeurtenis', soort)} (
              {door ?? naamVan(data, partij)})
            </li>
          ))}
        </ol>
      </Vlak>
    </div>
  );
}

function naamVan({ van, naar }: Verwijzing, slug: string): string {
  return [van, naar].find((een) => een.slug === slug)?.naam ?? slug;
}

function Kop({ verwijzing }: { verwijzing: Verwijzing }) {
  const { t } = useTekst();
  const { kenmerk, status, van, naar, richting, grondslag, doel, antwoordUiterlijk, leerling, dossierId } =
    verwijzing;
  const ontvangen = richting === 'ontvangen';
  return (
    <PageHeader
      kruimels={
        <Breadcrumb
          stappen={[
            {
              naar: ontvangen ? '/verwijzingen' : '/verwijzingen?richting=verzonden',
              tekst: t('verwijzingen.titel'),
            },
          ]}
          hier={kenmerk}
        />
      }
      tabTitel={kenmerk}
      titel={
        ontvangen
          ? t('verwijzingen.vanPartij', { naam: van.naam })
          : t('verwijzingen.aanPartij', { naam: naar.naam })
      }
      onder={
        <p className="zw-verwijzingkop">
          <Tag toon={STATUS_TOON[status] ?? 'gewoon'}>{codeTekst(t, 'verwijzingen.status', status)}</Tag>
          <span>
            {t('delen.grond')}: {codeTekst(t, 'delen.grondslag', grondslag.soort)}
          </span>
          {doel && (
            <span>
              {t('delen.doelLabel')}: {codeTekst(t, 'delen.doel', doel)}
            </span>
          )}
          {status === 'verzonden' && antwoordUiterlijk && isDag(antwoordUiterlijk) && (
            <span>
              {t('verwijzingen.antwoordVoor')} <DagTekst dag={antwoordUiterlijk} />
            </span>
          )}
          {dossierId && (
            <Link to="/dossiers/$id" params={{ id: dossierId }} search={{ deel: 'delen' }}>
              {leerling ? `${leerling} (${kenmerk})` : t('verwijzingen.eigenDossier')}
            </Link>
          )}
        </p>
      }
    />
  );
}

function Antwoord({ verwijzing: { antwoord } }: { verwijzing: Verwijzing }) {
  const { t } = useTekst();
  return (
    <Vlak id="antwoord" kop={t('verwijzingen.antwoord')}>
      {antwoord?.reden && (
        <p>
          {t('verwijzingen.reden')}: {antwoord.reden}
        </p>
      )}
      {antwoord?.advies && (
        <p>
          {t('verwijzingen.advies')}: {antwoord.advies}
        </p>
      )}
      {antwoord?.uitkomst && (
        <p>
          {t('verwijzingen.uitkomst')}: {antwoord.uitkomst}
        </p>
      )}
    </Vlak>
  );
}

/** Facts whose value is a code, with the words for it. */
const VELDCODES: Readonly<Record<string, CodeGroep>> = { relatie: 'gezin.relatie', verzuimsoort: 'soort' };

/** `verwijzing.ingetrokken` has its words under `ingetrokken`. */
function redenVan(fout: unknown): string {
  return fout instanceof ApiFout ? fout.code.replace('verwijzing.', '') : '';
}

function Inhoud({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(verwijzinginhoudOptions(id));
  // An earlier answer never stays on the screen once a later one was refused.
  if (error)
    return (
      <Alert soort="let-op" kop={t('verwijzingen.gesloten')}>
        <p>{codeTekst(t, 'verwijzingen.dicht', redenVan(error), {}, foutTekst(t, taal, error))}</p>
      </Alert>
    );
  if (!data) return <Skeleton rijen={4} />;
  return (
    <>
      <Vlak id="inhoud-vraag" kop={t('verwijzingen.vraag')}>
        <p className="zw-regels">{data.vraag}</p>
        {data.reden && (
          <p className="zw-regels">
            <span className="zw-vet">{t('delen.nood')}</span> {data.reden}
          </p>
        )}
      </Vlak>
      {data.categorieen.map(({ categorie, gegevens, toelichting }) => (
        <Vlak key={categorie} id={`inhoud-${categorie}`} kop={codeTekst(t, 'delen.categorie', categorie)}>
          {gegevens.length === 0 && !toelichting && <p>{t('verwijzingen.niets')}</p>}
          {gegevens.length > 0 && (
            <dl className="zw-inhoud">
              {gegevens.map(({ veld, waarde }, nummer) => (
                <div key={nummer}>
                  <dt>{codeTekst(t, 'verwijzingen.veld', veld)}</dt>
                  <dd>{waardeTekst(t, taal, VELDCODES[veld], waarde)}</dd>
                </div>
              ))}
            </dl>
          )}
          {toelichting && <p className="zw-regels">{toelichting}</p>}
        </Vlak>
      ))}
      {data.bijlagen.length > 0 && (
        <Vlak id="inhoud-bijlagen" kop={t('verwijzingen.bijlagen')}>
          <ul className="zw-opsomming">
            {data.bijlagen.map(({ id: bijlage, naam }) => (
              <li key={bijlage}>
                <a href={`/api/v1/verwijzingen/${id}/bijlagen/${bijlage}`} download>
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </Vlak>
      )}
      <Gesprek id={id} />
    </>
  );
}
