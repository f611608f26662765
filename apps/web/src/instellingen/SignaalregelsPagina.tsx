import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier, type FormulierStand } from '../ui/formulier.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Checkbox } from '../ui/keuzes.js';
import { TextField } from '../ui/velden.js';
import '../signalen/signalen.css';
import { signaalregelsOptions, useProef, useZetSignaalregels } from './instellingen.api.js';
import { naarRegels, naarTeksten, REGELVELDEN, type RegelTeksten } from './regelvelden.js';

/** When a signal is proposed to be made active; with a try-out that counts only. */
export function SignaalregelsPagina() {
  const { t, taal } = useTekst();
  const regels = useQuery(signaalregelsOptions);
  const [stand, zetStand] = useState<'bewaard' | 'gewijzigd' | null>(null);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('signaalregels.titel')}
        onder={<p className="zw-tekst">{t('signaalregels.onder')}</p>}
      />
      {regels.isPending && <Skeleton rijen={6} />}
      {regels.error && (
        <Alert soort="fout" kop={t('signaalregels.laadFout')}>
          <p>{foutTekst(t, taal, regels.error)}</p>
          <p>
            <Button onClick={() => void regels.refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {stand === 'gewijzigd' && (
        <Alert soort="fout" kop={t('signaalregels.nietGelukt')}>
          <p>{t('fout.gewijzigd')}</p>
        </Alert>
      )}
      {stand === 'bewaard' && (
        <Alert soort="goed">
          <p>{t('signaalregels.bewaard')}</p>
        </Alert>
      )}
      {regels.data && (
        // Who saved begins anew from what is kept.
        <RegelFormulier
          key={regels.data.etag}
          begin={naarTeksten(regels.data.regels)}
          standaard={naarTeksten(regels.data.standaard)}
          etag={regels.data.etag}
          opStand={zetStand}
        />
      )}
    </div>
  );
}

interface RegelFormulierProps {
  begin: RegelTeksten;
  standaard: RegelTeksten;
  etag: string;
  /** Told what became of saving; this form itself begins anew with another version. */
  opStand: (stand: 'bewaard' | 'gewijzigd' | null) => void;
}

function RegelFormulier({ begin, standaard, etag, opStand }: RegelFormulierProps) {
  const { t, taal } = useTekst();
  const [teksten, zetTeksten] = useState(begin);
  const zetten = useZetSignaalregels({
    onSuccess: () => opStand('bewaard'),
    onError: (fout) => opStand(fout instanceof ApiFout && fout.status === 412 ? 'gewijzigd' : null),
  });
  const proef = useProef();
  const formulier = useFormulier(zetten.error ?? proef.error);
  const gelezen = () => {
    const { regels, fouten } = naarRegels(teksten);
    const goed = formulier.mag(fouten.map((veld) => ({ veld, melding: t('signaalregels.vulGetal') })));
    return goed ? regels : null;
  };
  const bewaar = () => {
    const regels = gelezen();
    opStand(null);
    if (regels) zetten.mutate({ regels, etag });
  };
  const probeer = () => {
    const regels = gelezen();
    if (regels) proef.mutate(regels);
  };
  return (
    <Vlak id="regels" kop={t('signaalregels.kop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('signaalregels.nietGelukt')}
        onVerstuur={bewaar}
        knop={t('algemeen.opslaan')}
        bezig={zetten.isPending}
        naast={
          <>
            <Button onClick={probeer} bezig={proef.isPending}>
              {t('signaalregels.probeer')}
            </Button>
            <Button onClick={() => zetTeksten(standaard)}>{t('signaalregels.standaard')}</Button>
          </>
        }
      >
        <RegelVelden {...{ teksten, zetTeksten, formulier }} />
      </Formulier>
      <div role="status">
        {proef.data && (
          <div className="zw-stapel zw-stapel--krap">
            <h3 className="zw-tussenkop">{t('signaalregels.proef', { count: proef.data.aantal })}</h3>
            {proef.data.meer && <p>{t('signaalregels.meer')}</p>}
            <Gegevens
              regels={proef.data.perRegel.map(({ regel, aantal }) => [
                codeTekst(t, 'regel', `${regel}-kort`),
                new Intl.NumberFormat(taal).format(aantal),
              ])}
            />
          </div>
        )}
      </div>
    </Vlak>
  );
}

interface RegelVeldenProps {
  teksten: RegelTeksten;
  zetTeksten: (teksten: RegelTeksten) => void;
  formulier: FormulierStand;
}

/** The rules, each with its switch and its numbers. */
function RegelVelden({ teksten, zetTeksten, formulier }: RegelVeldenProps) {
  const { t } = useTekst();
  return (
    <>
      {REGELVELDEN.map(({ groep, velden }) => (
        <fieldset key={groep} className="zw-regelvelden zw-stapel zw-stapel--krap">
          <legend className="zw-tussenkop">{t(`signaalregels.groep.${groep}`)}</legend>
          <Checkbox
            naam={`${groep}.aan`}
            label={t('signaalregels.aan')}
            gekozen={teksten[groep].aan}
            onGekozen={(aan) => zetTeksten({ ...teksten, [groep]: { ...teksten[groep], aan } })}
          />
          <div className="zw-velden-rij">
            {velden.map((veld) => (
              <TextField
                key={veld}
                naam={`${groep}.${veld}`}
                label={t(`signaalregels.veld.${groep}.${veld}` as 'signaalregels.aan')}
                waarde={teksten[groep].getallen[veld] ?? ''}
                onWaarde={(waarde) =>
                  zetTeksten({
                    ...teksten,
                    [groep]: {
                      ...teksten[groep],
                      getallen: { ...teksten[groep].getallen, [veld]: waarde },
                    },
                  })
                }
                inputMode="decimal"
                fout={formulier.fout(`${groep}.${veld}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
