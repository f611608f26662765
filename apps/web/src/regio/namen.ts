import { useQuery } from '@tanstack/react-query';
import { useTekst } from '../i18n/taal.js';
import { TOTAAL } from './cellen.js';
import { vrijgavenOptions } from './regio.api.js';

/** Names of organisations by their slug; the sum has a name too. */
export function useNamen(): (slug: string) => string {
  const { t } = useTekst();
  const { data } = useQuery(vrijgavenOptions);
  const namen = new Map(data?.leden.map(({ slug, naam }) => [slug, naam.replace(/^Gemeente /, '')]));
  return (slug) => (slug === TOTAAL ? t('regio.totaal') : (namen.get(slug) ?? slug));
}
