import { useId } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Zoekpaneel } from './Zoekpaneel.js';
import { useZoekbediening } from './zoekbediening.js';
import './zoeken.css';

/** The search field of the bar: a combobox whose list is what was found (ARIA pattern "editable combobox with list"). */
export function Zoekveld() {
  const { t } = useTekst();
  const id = useId();
  const zoek = useZoekbediening();
  const { tekst, open, keuze, items, veld, typ, opFocus, opBlur, opToets } = zoek;
  const lijst = `${id}lijst`;
  const metLijst = open && items.length > 0;
  return (
    <div role="search" className="zw-zoek">
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- that the focus goes elsewhere is not done to this element */}
      <div onBlur={opBlur}>
        <label htmlFor={`${id}veld`} className="zw-onzichtbaar">
          {t('zoeken.label')}
        </label>
        <input
          ref={veld}
          id={`${id}veld`}
          className="zw-zoek__veld"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={metLijst}
          aria-controls={metLijst ? lijst : undefined}
          aria-activedescendant={metLijst && keuze >= 0 ? `${lijst}-${keuze}` : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={100}
          placeholder={t('zoeken.plaats')}
          value={tekst}
          onChange={(gebeurtenis) => typ(gebeurtenis.target.value)}
          onFocus={opFocus}
          onClick={opFocus}
          onKeyDown={opToets}
        />
        <kbd aria-hidden="true" className="zw-zoek__toets">
          /
        </kbd>
        {open && <Zoekpaneel zoek={zoek} lijst={lijst} />}
      </div>
    </div>
  );
}
