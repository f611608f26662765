import type { ReactNode } from 'react';
import { Merk } from '../schil/Merk.js';
import { TaalKeuze } from '../schil/TaalKeuze.js';
import './buitenkant.css';

/** The frame of the pages without the shell: mark, one narrow column, language. `breed`: with planes of its own to read in. */
export function Buitenkant({ children, breed = false }: { children: ReactNode; breed?: boolean }) {
  return (
    <div className={breed ? 'zw-buiten zw-buiten--breed' : 'zw-buiten'}>
      <header className="zw-buiten__kop">
        <span className="zw-buiten__merk">
          <Merk />
          Zesweken
        </span>
        <TaalKeuze />
      </header>
      <main id="inhoud" className={`${breed ? '' : 'zw-buiten__vlak '}zw-stapel zw-stapel--ruim`}>
        {children}
      </main>
    </div>
  );
}
