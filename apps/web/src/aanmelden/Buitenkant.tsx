import type { ReactNode } from 'react';
import { Merk } from '../schil/Merk.js';
import { TaalKeuze } from '../schil/TaalKeuze.js';
import './buitenkant.css';

/** The frame of the pages that need no session: mark, one narrow column, language. */
export function Buitenkant({ children }: { children: ReactNode }) {
  return (
    <div className="zw-buiten">
      <header className="zw-buiten__kop">
        <span className="zw-buiten__merk">
          <Merk />
          Zesweken
        </span>
        <TaalKeuze />
      </header>
      <main id="inhoud" className="zw-buiten__vlak zw-stapel zw-stapel--ruim">
        {children}
      </main>
    </div>
  );
}
