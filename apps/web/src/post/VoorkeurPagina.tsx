import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Postvoorkeur } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { RadioGroep } from '../ui/keuzes.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { TextField } from '../ui/velden.js';
import { useZetVoorkeur, voorkeurOptions } from './post.api.js';

const WIJZEN = ['elk', 'dagelijks', 'geen'] as const;
const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How and when the user wants mail. */
export function VoorkeurPagina() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(voorkeurOptions);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('postvoorkeur.titel')}
        onder={<p className="zw-tekst">{t('postvoorkeur.onder')}</p>}
      />
      {error && (
        <Alert soort="fout" kop={t('postvoorkeur.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={5} />}
      {data && <Keuze begin={data} />}
    </div>
  );
}

function Keuze({ begin }: { begin: Postvoorkeur }) {
  const { t } = useTekst();
  const [waarde, zetWaarde] = useState(begin);
  const zetten = useZetVoorkeur();
  const formulier = useFormulier(zetten.error);
  const zet = (deel: Partial<Postvoorkeur>) => zetWaarde({ ...waarde, ...deel });
  const bewaar = () => {
    zetten.reset();
    const velden = ['overzichtOm', 'stilVan', 'stilTot'] as const;
    const mag = formulier.mag(
      velden.map((veld) => !TIJD.test(waarde[veld]) && { veld, melding: t('postvoorkeur.vulTijd') }),
    );
    if (mag) zetten.mutate(waarde);
  };
  return (
    <>
      {zetten.isSuccess && (
        <Alert soort="goed">
          <p>{t('postvoorkeur.bewaard')}</p>
        </Alert>
      )}
      <Vlak id="voorkeur" kop={t('postvoorkeur.kop')}>
        <p className="zw-tekst">{t('postvoorkeur.geenNamen')}</p>
        <Formulier
          formulier={formulier}
          mislukt={t('postvoorkeur.mislukt')}
          knop={t('algemeen.opslaan')}
          bezig={zetten.isPending}
          onVerstuur={bewaar}
        >
          <RadioGroep
            naam="wijze"
            legenda={t('postvoorkeur.kop')}
            gekozen={waarde.wijze}
            onGekozen={(wijze) => zet({ wijze: wijze as Postvoorkeur['wijze'] })}
            keuzes={WIJZEN.map((wijze) => ({
              waarde: wijze,
              tekst: t(`postvoorkeur.wijze.${wijze}`),
              uitleg: t(`postvoorkeur.wijze.${wijze}Uitleg`),
            }))}
            fout={formulier.fout('wijze')}
          />
          {waarde.wijze === 'dagelijks' && (
            <TextField
              naam="overzichtOm"
              type="time"
              label={t('postvoorkeur.overzichtOm')}
              waarde={waarde.overzichtOm}
              onWaarde={(overzichtOm) => zet({ overzichtOm })}
              fout={formulier.fout('overzichtOm')}
            />
          )}
          {waarde.wijze !== 'geen' && (
            <fieldset className="zw-stapel zw-stapel--krap">
              <legend className="zw-tussenkop">{t('postvoorkeur.stille')}</legend>
              <p className="zw-tekst">{t('postvoorkeur.stilUitleg')}</p>
              <div className="zw-velden-rij">
                <TextField
                  naam="stilVan"
                  type="time"
                  label={t('postvoorkeur.stilVan')}
                  waarde={waarde.stilVan}
                  onWaarde={(stilVan) => zet({ stilVan })}
                  fout={formulier.fout('stilVan')}
                />
                <TextField
                  naam="stilTot"
                  type="time"
                  label={t('postvoorkeur.stilTot')}
                  waarde={waarde.stilTot}
                  onWaarde={(stilTot) => zet({ stilTot })}
                  fout={formulier.fout('stilTot')}
                />
              </div>
            </fieldset>
          )}
        </Formulier>
      </Vlak>
    </>
  );
}
