import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Kring, Kringitem } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { TextArea } from '../ui/velden.js';
import { useWijzigItem } from './kringen.api.js';
import './kringen.css';
import { NieuwItem } from './NieuwItem.js';

const SOORTEN = ['actie', 'afspraak', 'overleg'] as const;

/** What the parties of one child do together: acties, agreements and meetings that the reader's ground lets it see. */
export function GedeeldPlan({ kring, gedaan }: { kring: Kring; gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  const [nieuw, zetNieuw] = useState(false);
  return (
    <div className="zw-stapel">
      {nieuw ? (
        <NieuwItem kring={kring} klaar={() => zetNieuw(false)} gedaan={gedaan} />
      ) : (
        <div className="zw-rij">
          <Button soort="primair" onClick={() => zetNieuw(true)}>
            {t('kring.voegToe')}
          </Button>
        </div>
      )}
      {SOORTEN.map((soort) => (
        <Soort key={soort} soort={soort} kring={kring} gedaan={gedaan} />
      ))}
    </div>
  );
}

interface Props {
  kring: Kring;
  gedaan: (wat: string) => void;
}

function Soort({ soort, kring, gedaan }: Props & { soort: (typeof SOORTEN)[number] }) {
  const { t } = useTekst();
  const items = kring.items.filter((item) => item.soort === soort);
  return (
    <Vlak id={`kring-${soort}`} kop={t(`kring.meer.${soort}`)}>
      {items.length === 0 && <p className="zw-zacht">{t(`kring.geen.${soort}`)}</p>}
      <ul className="zw-onderdelen">
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} kring={kring} gedaan={gedaan} />
          </li>
        ))}
      </ul>
    </Vlak>
  );
}

function Item({ item, kring, gedaan }: Props & { item: Kringitem }) {
  const { t } = useTekst();
  const { soort, tekst, besluiten, gedaanOp, genodigden } = item;
  const namen = new Map([kring.houder, ...kring.leden].map(({ slug, naam }) => [slug, naam]));
  return (
    <article className="zw-stapel zw-stapel--krap" aria-label={tekst}>
      <p className={gedaanOp ? 'zw-kring__gedaan' : 'zw-vet'}>{tekst}</p>
      <Kenmerken item={item} />
      {genodigden.length > 0 && (
        <p className="zw-klein">
          {t('kring.gevraagd', { namen: genodigden.map((slug) => namen.get(slug) ?? slug).join(', ') })}
        </p>
      )}
      {besluiten && (
        <p className="zw-tekst">
          <span className="zw-vet">{t('kring.besloten')}</span> {besluiten}
        </p>
      )}
      {item.magWijzigen && soort === 'actie' && <Gedaan kringId={kring.id} item={item} />}
      {item.magWijzigen && soort === 'overleg' && <Besluiten kring={kring} item={item} gedaan={gedaan} />}
    </article>
  );
}

/** Of which kind it is, whose, and when. */
function Kenmerken({ item: { soort, categorie, door, voor, dag, gedaanOp } }: { item: Kringitem }) {
  const { t } = useTekst();
  return (
    <p className="zw-rij zw-klein">
      <Tag>{codeTekst(t, 'delen.categorie', categorie)}</Tag>
      {soort === 'actie' && (
        <Tag toon={gedaanOp ? 'klaar' : 'nadert'}>{t(gedaanOp ? 'kring.gedaan' : 'kring.teDoen')}</Tag>
      )}
      <span className="zw-zacht">
        {voor ? t('kring.voor', { naam: voor.naam }) : t('kring.van', { naam: door.naam })}
        {dag && (
          <>
            {', '}
            <DagTekst dag={dag} />
          </>
        )}
      </span>
    </p>
  );
}

function Gedaan({ kringId, item: { id, versie, gedaanOp } }: { kringId: string; item: Kringitem }) {
  const { t, taal } = useTekst();
  const wijzig = useWijzigItem(kringId);
  return (
    <>
      {wijzig.error && (
        <Alert soort="fout" kop={t('kring.nietBewaard')}>
          <p>{foutTekst(t, taal, wijzig.error)}</p>
        </Alert>
      )}
      <div>
        <Button
          soort="stil"
          bezig={wijzig.isPending}
          onClick={() => wijzig.mutate({ item: id, versie, gedaan: !gedaanOp })}
        >
          {t(gedaanOp ? 'kring.tochNiet' : 'kring.zetGedaan')}
        </Button>
      </div>
    </>
  );
}

function Besluiten({ kring, item, gedaan }: Props & { item: Kringitem }) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  if (open) return <Besluit kringId={kring.id} item={item} klaar={() => zetOpen(false)} gedaan={gedaan} />;
  return (
    <div>
      <Button soort="stil" onClick={() => zetOpen(true)}>
        {t('kring.legBesluitVast')}
      </Button>
    </div>
  );
}

function Besluit({
  kringId,
  item,
  klaar,
  gedaan,
}: {
  kringId: string;
  item: Kringitem;
  klaar: () => void;
  gedaan: (wat: string) => void;
}) {
  const { t } = useTekst();
  const wijzig = useWijzigItem(kringId);
  const formulier = useFormulier(wijzig.error);
  const [besluiten, zetBesluiten] = useState(item.besluiten);
  const verstuur = () => {
    if (!formulier.mag([!besluiten.trim() && { veld: 'besluiten', melding: t('kring.vulBesluit') }])) return;
    wijzig.mutate(
      { item: item.id, versie: item.versie, besluiten },
      {
        onSuccess: () => {
          gedaan(t('kring.bewaard'));
          klaar();
        },
      },
    );
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('kring.nietBewaard')}
      bezig={wijzig.isPending}
      onVerstuur={verstuur}
      annuleer={klaar}
    >
      <TextArea
        naam="besluiten"
        label={t('kring.watBesloten')}
        waarde={besluiten}
        onWaarde={zetBesluiten}
        fout={formulier.fout('besluiten')}
      />
    </OpslaanFormulier>
  );
}
