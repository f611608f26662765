import type { Rol } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { ROLLEN_PER_SOORT } from '../schil/rollen.js';
import { CheckboxGroep } from '../ui/keuzes.js';

interface RollenVeldProps {
  gekozen: readonly Rol[];
  onGekozen: (rollen: Rol[]) => void;
  fout?: string | undefined;
}

/** The roles that this kind of organisation can give, each with what it may do. */
export function RollenVeld({ gekozen, onGekozen, fout }: RollenVeldProps) {
  const { t } = useTekst();
  const { tenant } = useIk();
  const mogelijk = ROLLEN_PER_SOORT[tenant.soort];
  return (
    <CheckboxGroep
      naam="rollen"
      legenda={t('gebruikers.rollen')}
      uitleg={t('gebruikers.rollenUitleg')}
      fout={fout}
      keuzes={mogelijk.map((rol) => ({
        waarde: rol,
        tekst: codeTekst(t, 'rol', rol),
        uitleg: t(`rolUitleg.${rol}`),
      }))}
      gekozen={gekozen}
      onGekozen={(waarden) => onGekozen(mogelijk.filter((rol) => waarden.includes(rol)))}
    />
  );
}
