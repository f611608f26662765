import type { DeelProps } from '../dossiers/deel.js';
import { Bestanden } from './Bestanden.js';
import { Brieven } from './Brieven.js';
import './documenten.css';

/** What there is on paper: letters made here, and files that came from elsewhere. */
export function BestandenEnBrieven({ dossier, gedaan }: DeelProps) {
  const gesloten = dossier.status === 'gesloten';
  return (
    <div className="zw-stapel">
      <Brieven dossierId={dossier.id} gesloten={gesloten} gedaan={gedaan} />
      <Bestanden dossierId={dossier.id} gesloten={gesloten} gedaan={gedaan} />
    </div>
  );
}
