import { type ReactNode, useRef, useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { bewaarPng, bewaarSvg } from './bewaar.js';
import './grafieken.css';

interface GrafiekProps {
  id: string;
  kop: string;
  /** What is counted, and of which release. */
  uitleg: ReactNode;
  beeld: ReactNode;
  tabel: ReactNode;
  /** Addresses of the same figures as files. */
  bestanden?: readonly { naam: string; adres: string }[];
}

/** A picture with its definition, the table that it is made of, and both to keep. */
export function Grafiek({ id, kop, uitleg, beeld, tabel, bestanden = [] }: GrafiekProps) {
  const { t } = useTekst();
  const [alsTabel, setAlsTabel] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const svg = (): SVGSVGElement | null => ref.current?.querySelector('svg') ?? null;
  const naam = `zesweken-${id}`;
  return (
    <Vlak id={id} kop={kop}>
      <div className="zw-grafiek" ref={ref}>
        {alsTabel ? tabel : beeld}
        <p className="zw-klein zw-zacht">{uitleg}</p>
        <div className="zw-grafiek__knoppen">
          <Button
            soort="stil"
            onClick={() => setAlsTabel(!alsTabel)}
            aria-label={`${kop}: ${t(alsTabel ? 'grafiek.alsBeeld' : 'grafiek.alsTabel')}`}
          >
            {t(alsTabel ? 'grafiek.alsBeeld' : 'grafiek.alsTabel')}
          </Button>
          {!alsTabel && (
            <>
              <Button soort="stil" aria-label={`${kop}: SVG`} onClick={() => bewaarSvg(svg(), naam)}>
                SVG
              </Button>
              <Button soort="stil" aria-label={`${kop}: PNG`} onClick={() => void bewaarPng(svg(), naam)}>
                PNG
              </Button>
            </>
          )}
          {bestanden.map((bestand) => (
            <a key={bestand.adres} href={bestand.adres} download aria-label={`${kop}: ${bestand.naam}`}>
              {bestand.naam}
            </a>
          ))}
        </div>
      </div>
    </Vlak>
  );
}
