import { useEffect, useRef, type ReactNode } from 'react';
import type { Briefvoorbeeld } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Vlak } from '../ui/kleinigheden.js';

interface Blok {
  soort: 'kop' | 'alinea' | 'lijst';
  teksten: string[];
}

/** Points that follow each other are one list. */
function blokken({ delen }: Briefvoorbeeld): Blok[] {
  const uit: Blok[] = [];
  for (const { soort, tekst } of delen) {
    const laatste = uit.at(-1);
    if (soort === 'punt' && laatste?.soort === 'lijst') laatste.teksten.push(tekst);
    else uit.push({ soort: soort === 'punt' ? 'lijst' : soort, teksten: [tekst] });
  }
  return uit;
}

/** The letter as text, to read before it is kept. */
export function BriefVoorbeeld({ voorbeeld, children }: { voorbeeld: Briefvoorbeeld; children: ReactNode }) {
  const { t } = useTekst();
  const kop = useRef<HTMLDivElement>(null);
  useEffect(() => kop.current?.focus(), [voorbeeld]);
  return (
    <div ref={kop} tabIndex={-1} data-focusdoel>
      <Vlak id="voorbeeld" kop={t('briefMaken.voorbeeld')} bij={t('briefMaken.nietBewaard')}>
        {/* Letters are Dutch, whatever the language of the screen. */}
        <div lang="nl" className="zw-brief zw-tekst">
          <p className="zw-brief__regels">{voorbeeld.geadresseerde.join('\n')}</p>
          <h3>{voorbeeld.onderwerp}</h3>
          {blokken(voorbeeld).map((blok, nummer) => (
            <BlokTekst key={nummer} blok={blok} />
          ))}
        </div>
        <div className="zw-rij zw-geen-druk">{children}</div>
      </Vlak>
    </div>
  );
}

function BlokTekst({ blok: { soort, teksten } }: { blok: Blok }) {
  if (soort === 'lijst') {
    return (
      <ul className="zw-opsomming">
        {teksten.map((tekst, nummer) => (
          <li key={nummer}>{tekst}</li>
        ))}
      </ul>
    );
  }
  return soort === 'kop' ? <h4>{teksten[0]}</h4> : <p className="zw-brief__regels">{teksten[0]}</p>;
}
