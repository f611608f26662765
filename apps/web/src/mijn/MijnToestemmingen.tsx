import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { MijnToestemming } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Gegevens, Skeleton, Tag, Vlak, type TagToon } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { TextArea } from '../ui/velden.js';
import { mijnToestemmingenOptions, useKeuze } from './mijn.api.js';

const TOON: Readonly<Record<string, TagToon>> = { gevraagd: 'nadert', gegeven: 'klaar', geldig: 'klaar' };

interface Gedaan {
  gedaan: (wat: string) => void;
}

/** Who may look along: what is asked first, and what was chosen. */
export function MijnToestemmingen({ gedaan }: Gedaan) {
  const { t } = useTekst();
  const vraag = useQuery(mijnToestemmingenOptions);
  return (
    <Vlak id="toestemmingen" kop={t('mijn.toestemming.kop')}>
      {vraag.isPending && <Skeleton rijen={2} soort="tekst" />}
      {vraag.error && <LaadFout kop={t('mijn.laadFout')} van={vraag} />}
      {vraag.data?.length === 0 && <p>{t('mijn.toestemming.leeg')}</p>}
      <ul className="zw-onderdelen">
        {vraag.data?.map((een) => (
          <li key={een.id}>
            <Toestemming een={een} gedaan={gedaan} />
          </li>
        ))}
      </ul>
    </Vlak>
  );
}

function Toestemming({ een, gedaan }: { een: MijnToestemming } & Gedaan) {
  const { t } = useTekst();
  const { stand, mijn, doel, categorieen, geldigTot } = een;
  const open = stand === 'gevraagd' && mijn === 'gevraagd';
  const doelTekst = codeTekst(t, 'delen.doel', doel);
  return (
    <article className="zw-stapel" aria-label={doelTekst}>
      <h3 className="zw-rij">
        {open ? t('mijn.toestemming.vraag') : doelTekst}
        <Tag toon={TOON[stand] ?? 'gewoon'}>{codeTekst(t, 'mijn.toestemming.stand', stand)}</Tag>
      </h3>
      <Gegevens
        regels={[
          [t('mijn.toestemming.waarvoor'), doelTekst],
          [
            t('mijn.toestemming.wat'),
            categorieen.map((categorie) => codeTekst(t, 'delen.categorie', categorie)).join(', '),
          ],
          [t('mijn.toestemming.tot'), <DagTekst key="tot" dag={geldigTot} />],
        ]}
      />
      <Ontvangers een={een} gedaan={gedaan} />
      {stand === 'gevraagd' && mijn === 'gegeven' && <p>{t('mijn.toestemming.wacht')}</p>}
      {open && <Vraag een={een} gedaan={gedaan} />}
    </article>
  );
}

function Ontvangers({ een, gedaan }: { een: MijnToestemming } & Gedaan) {
  const { t } = useTekst();
  const [stop, zetStop] = useState<string | null>(null);
  return (
    <div>
      <p className="zw-vet">{t('mijn.toestemming.wie')}</p>
      <ul className="zw-mijn__ontvangers">
        {een.ontvangers.map(({ slug, naam, stand }) => (
          <li key={slug} className="zw-stapel zw-stapel--krap">
            <p className="zw-rij">
              {naam}
              <Tag toon={TOON[stand === 'gevraagd' ? '' : stand] ?? 'gewoon'}>
                {codeTekst(t, 'mijn.toestemming.ontvangerstand', stand)}
              </Tag>
            </p>
            {stand === 'geldig' && stop !== slug && (
              <div>
                <Button onClick={() => zetStop(slug)}>{t('mijn.toestemming.stopVoor', { naam })}</Button>
              </div>
            )}
            {stop === slug && (
              <Stop id={een.id} ontvanger={slug} naam={naam} gedaan={gedaan} sluit={() => zetStop(null)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stop({
  id,
  ontvanger,
  naam,
  gedaan,
  sluit,
}: { id: string; ontvanger: string; naam: string; sluit: () => void } & Gedaan) {
  const { t } = useTekst();
  const keuze = useKeuze(id);
  return (
    <Zeker
      uitleg={t('mijn.toestemming.zekerStop', { naam })}
      knop={t('mijn.toestemming.jaStop')}
      keuze={keuze}
      sluit={sluit}
      kies={(reden) =>
        keuze.mutate(
          { wat: 'stop', reden, ontvanger },
          {
            onSuccess: () => {
              gedaan(t('mijn.toestemming.gestopt', { naam }));
              sluit();
            },
          },
        )
      }
    />
  );
}

function Vraag({ een, gedaan }: { een: MijnToestemming } & Gedaan) {
  const { t, taal } = useTekst();
  const keuze = useKeuze(een.id);
  const [weiger, zetWeiger] = useState(false);
  if (weiger)
    return (
      <Zeker
        uitleg={t('mijn.toestemming.vrij')}
        knop={t('mijn.toestemming.jaWeiger')}
        keuze={keuze}
        sluit={() => zetWeiger(false)}
        kies={(reden) =>
          keuze.mutate({ wat: 'weiger', reden }, { onSuccess: () => gedaan(t('mijn.toestemming.geweigerd')) })
        }
      />
    );
  return (
    <div className="zw-stapel zw-stapel--krap">
      <p>{t('mijn.toestemming.vrij')}</p>
      {keuze.error && (
        <Alert soort="fout" kop={t('mijn.toestemming.mislukt')}>
          <p>{foutTekst(t, taal, keuze.error)}</p>
        </Alert>
      )}
      <div className="zw-rij">
        <Button
          soort="primair"
          bezig={keuze.isPending}
          onClick={() =>
            keuze.mutate({ wat: 'geef' }, { onSuccess: () => gedaan(t('mijn.toestemming.gegeven')) })
          }
        >
          {t('mijn.toestemming.geef')}
        </Button>
        <Button onClick={() => zetWeiger(true)}>{t('mijn.toestemming.weiger')}</Button>
      </div>
    </div>
  );
}

/** Asks once more before something that takes something away, and why. */
function Zeker({
  uitleg,
  knop,
  keuze,
  sluit,
  kies,
}: {
  uitleg: string;
  knop: string;
  keuze: ReturnType<typeof useKeuze>;
  sluit: () => void;
  kies: (reden: string) => void;
}) {
  const { t } = useTekst();
  const formulier = useFormulier(keuze.error);
  const [reden, zetReden] = useState('');
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('mijn.toestemming.mislukt')}
      knop={knop}
      bezig={keuze.isPending}
      onVerstuur={() => kies(reden)}
      annuleer={sluit}
    >
      <Notice soort="let-op">
        <p>{uitleg}</p>
      </Notice>
      <TextArea
        naam="reden"
        label={t('mijn.toestemming.reden')}
        optioneel
        rijen={2}
        waarde={reden}
        onWaarde={zetReden}
      />
    </OpslaanFormulier>
  );
}
