import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GemeldeSchool, Inschrijving } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { formatDatum, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { TextField } from '../ui/velden.js';
import { schoolNaam } from './adres.js';
import { InschrijvingFormulier } from './InschrijvingFormulier.js';
import { Laden } from './Laden.js';
import { inschrijvingenOptions, useBeeindigInschrijving } from './leerlingen.api.js';
import type { OpenDeel } from './open-deel.js';

/** Where the leerling is and was at school: as a person recorded it, and as reports told it. */
export function Scholen({ id, open, zetOpen }: { id: string } & OpenDeel) {
  const { t } = useTekst();
  const vraag = useQuery(inschrijvingenOptions(id));
  const bezig = open === 'inschrijving';
  return (
    <Vlak
      id="scholen"
      kop={t('gezin.scholen')}
      bij={
        !bezig && (
          <Button soort="stil" onClick={() => zetOpen('inschrijving')}>
            {t('gezin.legInschrijvingVast')}
          </Button>
        )
      }
    >
      {bezig && <InschrijvingFormulier id={id} klaar={() => zetOpen(null)} />}
      <Laden vraag={vraag}>
        {({ items, gemeld }) => (
          <>
            {items.length + gemeld.length === 0 && <p className="zw-tekst">{t('gezin.geenScholen')}</p>}
            <ul className="zw-onderdelen">
              {items.map((een) => (
                <li key={een.id}>
                  <Vastgelegd leerling={id} een={een} open={open} zetOpen={zetOpen} />
                </li>
              ))}
              {gemeld.map((een) => (
                <li key={`${een.brin}${een.vanaf}`}>
                  <Gemeld een={een} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Laden>
    </Vlak>
  );
}

function soortTekst(
  t: ReturnType<typeof useTekst>['t'],
  { onderwijssoort, leerjaar }: { onderwijssoort: string; leerjaar: string | null },
) {
  return [onderwijssoort, leerjaar && t('dossier.leerjaar', { jaar: leerjaar })].filter(Boolean).join(', ');
}

function Vastgelegd({ leerling, een, open, zetOpen }: { leerling: string; een: Inschrijving } & OpenDeel) {
  const { t, taal } = useTekst();
  const periode = een.tot
    ? t('gezin.vanTot', { van: formatDatum(een.vanaf, taal), tot: formatDatum(een.tot, taal) })
    : t('gezin.sinds', { datum: formatDatum(een.vanaf, taal) });
  return (
    <article className="zw-stapel zw-stapel--dicht">
      <h3 className="zw-persoon__naam">{schoolNaam(een)}</h3>
      <p>
        {soortTekst(t, een)}, {periode}
      </p>
      <p className="zw-rij">
        <Tag toon={een.tot ? 'gewoon' : 'klaar'}>{een.hoofd ? t('gezin.hoofd') : t('gezin.neven')}</Tag>
        <span className="zw-klein zw-zacht">{t('gezin.vastgelegd')}</span>
      </p>
      {!een.tot && open !== een.id && (
        <div className="zw-geen-druk">
          <Button
            soort="stil"
            onClick={() => zetOpen(een.id)}
            aria-label={t('gezin.beeindigBij', { school: schoolNaam(een) })}
          >
            {t('gezin.beeindig')}
          </Button>
        </div>
      )}
      {open === een.id && <Beeindigen leerling={leerling} een={een} klaar={() => zetOpen(null)} />}
    </article>
  );
}

function Beeindigen({ leerling, een, klaar }: { leerling: string; een: Inschrijving; klaar: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const beeindig = useBeeindigInschrijving(leerling);
  const formulier = useFormulier(beeindig.error);
  const [tot, zetTot] = useState(vandaag);
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('gezin.nietBewaard')}
      knop={t('gezin.beeindig')}
      bezig={beeindig.isPending}
      naast={<Button onClick={klaar}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={() => {
        if (formulier.mag([!isDag(tot) && { veld: 'tot', melding: t('gezin.vulDag') }]))
          beeindig.mutate({ ...een, tot }, { onSuccess: klaar });
      }}
    >
      <TextField
        naam="tot"
        type="date"
        label={t('gezin.laatsteDag')}
        waarde={tot}
        onWaarde={zetTot}
        fout={formulier.fout('tot')}
      />
    </Formulier>
  );
}

function Gemeld({ een }: { een: GemeldeSchool }) {
  const { t, taal } = useTekst();
  return (
    <article className="zw-stapel zw-stapel--dicht">
      <h3 className="zw-persoon__naam">{schoolNaam(een)}</h3>
      <p>
        {soortTekst(t, een)},{' '}
        {t('gezin.gemeldTussen', {
          count: een.aantal,
          van: formatDatum(een.vanaf, taal),
          tot: formatDatum(een.gezienTot, taal),
        })}
      </p>
      <p className="zw-klein zw-zacht">{t('gezin.volgensMeldingen')}</p>
    </article>
  );
}
