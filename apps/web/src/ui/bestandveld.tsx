import { useState, type DragEvent, type ReactNode } from 'react';
import './bestandveld.css';

interface BestandVeldProps {
  /** Also the id of the control. */
  naam: string;
  /** What the file picker shows first, such as `.csv,text/csv`. */
  soorten: string;
  /** Text of the button. */
  knop: string;
  /** What stands beside it: which file was chosen, or that one can be dropped here. */
  children: ReactNode;
  onBestand: (bestand: File) => void;
}

/** Choose or drop one file. Dropping is an extra for the mouse; the label and the input inside do the same for everybody. */
export function BestandVeld({ naam, soorten, knop, children, onBestand }: BestandVeldProps) {
  const [boven, zetBoven] = useState(false);
  const kies = (bestand: File | undefined) => {
    if (bestand) onBestand(bestand);
  };
  function laatVallen(gebeurtenis: DragEvent) {
    gebeurtenis.preventDefault();
    zetBoven(false);
    kies(gebeurtenis.dataTransfer.files[0]);
  }
  return (
    <div
      role="presentation"
      className={`zw-valplek${boven ? ' zw-valplek--boven' : ''}`}
      onDragOver={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        zetBoven(true);
      }}
      onDragLeave={() => zetBoven(false)}
      onDrop={laatVallen}
    >
      <input
        id={naam}
        className="zw-onzichtbaar"
        type="file"
        accept={soorten}
        aria-describedby={`${naam}-gekozen`}
        onChange={(gebeurtenis) => kies(gebeurtenis.target.files?.[0])}
      />
      <label htmlFor={naam} className="zw-valplek__knop">
        {knop}
      </label>
      <p id={`${naam}-gekozen`} aria-live="polite">
        {children}
      </p>
    </div>
  );
}
