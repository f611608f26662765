import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { Signaal } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import type { DeelProps } from '../dossiers/deel.js';
import { DagTekst, MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import './signalen.css';
import { dossierSignalenOptions, voorstelOptions } from './signalen.api.js';
import { VerkorteRoosters } from './VerkorteRoosters.js';
import { VoorstelKaart } from './VoorstelKaart.js';
import { Ziekmeldingen } from './Ziekmeldingen.js';

/** Early signals in a dossier: what the rules propose, what was told by the form, and the facts that rules count. */
export function DossierSignalen({ dossier, gedaan }: DeelProps) {
  const voorstel = useQuery({
    ...voorstelOptions(dossier.leerling.id),
    enabled: dossier.status === 'signaal',
  });
  return (
    <div className="zw-twee">
      <div className="zw-stapel zw-stapel--ruim">
        {dossier.status === 'signaal' &&
          voorstel.data?.map((een) => (
            <VoorstelKaart key={een.id} voorstel={een} gedaan={gedaan} inDossier />
          ))}
        <Formulieren id={dossier.id} />
      </div>
      <div className="zw-stapel zw-stapel--ruim">
        <Ziekmeldingen leerling={dossier.leerling.id} />
        <VerkorteRoosters leerling={dossier.leerling.id} />
      </div>
    </div>
  );
}

function Formulieren({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const signalen = useQuery(dossierSignalenOptions(id));
  if (signalen.isPending) return <Skeleton rijen={4} />;
  if (signalen.error) {
    return (
      <Alert soort="fout" kop={t('signaal.laadFout')}>
        <p>{foutTekst(t, taal, signalen.error)}</p>
        <p>
          <Button onClick={() => void signalen.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  if (signalen.data.length === 0) {
    return (
      <Vlak id="signalen" kop={t('signalen.titel')}>
        <p className="zw-zacht zw-tekst">{t('signaal.geen')}</p>
      </Vlak>
    );
  }
  return signalen.data.map((signaal) => <SignaalVlak key={signaal.id} signaal={signaal} />);
}

function SignaalVlak({ signaal }: { signaal: Signaal }) {
  const { t } = useTekst();
  const regels: [string, React.ReactNode][] = [
    [t('signaal.wat'), signaal.watSpeelt],
    [t('signaal.sinds'), <DagTekst key="sinds" dag={signaal.sinds} />],
    [t('signaal.hoeVaak'), signaal.hoeVaak],
    [t('signaal.geprobeerd'), signaal.geprobeerd],
    [t('signaal.vraag'), signaal.vraag],
    [t('signaal.ingevuld'), signaal.door],
  ];
  return (
    <Vlak
      id={`signaal-${signaal.id}`}
      kop={t('signaal.van', { wie: codeTekst(t, 'doorgever', signaal.doorgegevenDoor) })}
      bij={<MomentTekst moment={signaal.aangemaaktOp} />}
    >
      <Gegevens regels={regels.filter(([, waarde]) => waarde !== null)} />
    </Vlak>
  );
}
