import { Link } from '../ui/links.js';
import type { Kolom } from '../ui/Table.js';

/** The column that names the leerling and leads to the page of the row. */
export const leerlingKolom = (
  kop: string,
  naar: '/handhaving/$id' | '/verlofaanvragen/$id' | '/vrijstellingen/$id',
): Kolom<{ id: string; leerling: { naam: string } }> => ({
  id: 'leerling',
  kop,
  smal: 'kop',
  cel: ({ id, leerling }) => (
    <Link to={naar} params={{ id }} data-rijlink>
      {leerling.naam}
    </Link>
  ),
});
