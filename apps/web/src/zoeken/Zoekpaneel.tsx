import { useEffect } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Treffer, Zoekuitkomst } from '../api/types.js';
import { STATUS_TOON } from '../dossiers/weergave.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum } from '../tijd/datum.js';
import { Tag } from '../ui/kleinigheden.js';
import type { Zoekbediening } from './zoekbediening.js';

interface PaneelProps {
  zoek: Zoekbediening;
  /** Id of the list. */
  lijst: string;
}

/** Under the field: what can be typed, what was found, or why there is nothing. */
export function Zoekpaneel({ zoek, lijst }: PaneelProps) {
  const { items, uitkomst, tekst } = zoek;
  const { t } = useTekst();
  return (
    <div className="zw-zoek__paneel">
      <div aria-live="polite" className="zw-zoek__stand">
        <Stand zoek={zoek} />
      </div>
      {tekst.trim() === '' && <Uitleg />}
      {items.length > 0 && <Lijst zoek={zoek} lijst={lijst} />}
      {items.length > 0 && uitkomst.data?.meer && <p className="zw-zoek__voet">{t('zoeken.meer')}</p>}
    </div>
  );
}

/** One line that is read out when it changes. */
function Stand({ zoek: { tekst, uitkomst, zoekt, items } }: { zoek: Zoekbediening }) {
  const { t, taal } = useTekst();
  if (tekst.trim() === '') return null;
  if (zoekt) return <p>{t('zoeken.bezig')}</p>;
  if (uitkomst.error) {
    return (
      <p>
        {t('zoeken.fout')} {foutTekst(t, taal, uitkomst.error)}
      </p>
    );
  }
  if (!uitkomst.data) return null;
  const { begrepen } = uitkomst.data;
  if (begrepen.teKort) return <p>{t('zoeken.teKort')}</p>;
  if (begrepen.onbekendGetal && items.length === 0) return <p>{t('zoeken.onbekendGetal')}</p>;
  return (
    <>
      <Begrepen begrepen={begrepen} />
      <p>{items.length === 0 ? t('zoeken.niets') : t('zoeken.gevonden', { count: items.length })}</p>
    </>
  );
}

function Begrepen({ begrepen }: { begrepen: Zoekuitkomst['begrepen'] }) {
  const { t, taal } = useTekst();
  const { namen, geboortedatum, nummer, kenmerk, school } = begrepen;
  const delen = [
    nummer && t('zoeken.watNummer'),
    kenmerk && t('zoeken.watKenmerk', { kenmerk }),
    geboortedatum && t('zoeken.watDatum', { datum: formatDatum(geboortedatum, taal) }),
    school && t('zoeken.watSchool', { brin: school }),
    namen.length > 0 && t('zoeken.watNaam'),
  ].filter((deel) => typeof deel === 'string');
  return <p>{t('zoeken.gezochtOp', { wat: delen.join(', ') })}</p>;
}

function Uitleg() {
  const { t } = useTekst();
  return (
    <div className="zw-zoek__uitleg">
      <p>{t('zoeken.uitleg')}</p>
      <ul>
        <li>{t('zoeken.opNaam')}</li>
        <li>{t('zoeken.opDatum')}</li>
        <li>{t('zoeken.opKenmerk')}</li>
        <li>{t('zoeken.opNummer')}</li>
        <li>{t('zoeken.opSchool')}</li>
      </ul>
      <p>{t('zoeken.samen')}</p>
    </div>
  );
}

function Lijst({ zoek: { items, keuze, kies }, lijst }: PaneelProps) {
  const { t } = useTekst();
  useEffect(() => {
    document.getElementById(`${lijst}-${keuze}`)?.scrollIntoView({ block: 'nearest' });
  }, [lijst, keuze]);
  return (
    <div id={lijst} role="listbox" aria-label={t('zoeken.resultaten')} className="zw-zoek__lijst">
      {items.map((treffer, plaats) => (
        <Optie
          key={treffer.dossier?.id ?? treffer.leerling.id}
          id={`${lijst}-${plaats}`}
          treffer={treffer}
          gekozen={plaats === keuze}
          kies={() => kies(treffer)}
        />
      ))}
    </div>
  );
}

interface OptieProps {
  id: string;
  treffer: Treffer;
  gekozen: boolean;
  kies: () => void;
}

function Optie({ id, treffer: { leerling, dossier, gevondenOp }, gekozen, kies }: OptieProps) {
  const { t, taal } = useTekst();
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field: the focus stays there and the chosen option is its active descendant
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={gekozen}
      aria-disabled={dossier === null}
      className="zw-zoek__optie"
      onPointerDown={(gebeurtenis) => gebeurtenis.preventDefault()}
      onClick={kies}
    >
      <span className="zw-zoek__wie">
        <span className="zw-vet">{leerling.naam}</span>{' '}
        <span className="zw-klein zw-zacht">
          {t('zoeken.geboren', { datum: formatDatum(leerling.geboortedatum, taal) })}
        </span>
        {gevondenOp.includes('naam-ongeveer') && (
          <span className="zw-klein zw-zacht zw-zoek__ongeveer"> {t('zoeken.lijktOp')}</span>
        )}
      </span>{' '}
      <span className="zw-zoek__dossier">
        {dossier ? (
          <>
            <span className="zw-getal zw-klein">{dossier.kenmerk}</span>{' '}
            <Tag toon={STATUS_TOON[dossier.status]}>{codeTekst(t, 'status', dossier.status)}</Tag>
          </>
        ) : (
          <span className="zw-klein zw-zacht">{t('zoeken.geenDossier')}</span>
        )}
      </span>
    </div>
  );
}
