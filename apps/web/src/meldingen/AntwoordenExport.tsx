import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextField } from '../ui/velden.js';
import { useExporteerAntwoorden } from './antwoord.api.js';
import { bewaarBestand } from './bestand.js';

/** Saves the college's answers of a period as a file. */
export function AntwoordenExport() {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [vanaf, zetVanaf] = useState(`${vandaag.slice(0, 8)}01`);
  const [totEnMet, zetTotEnMet] = useState(vandaag);
  const exporteren = useExporteerAntwoorden();
  const formulier = useFormulier(exporteren.error);
  const verstuur = () => {
    const goed = formulier.mag([
      !isDag(vanaf) && { veld: 'vanaf', melding: t('antwoord.vulDag') },
      !isDag(totEnMet) && { veld: 'totEnMet', melding: t('antwoord.vulDag') },
    ]);
    if (!goed) return;
    exporteren.mutate(
      { vanaf, totEnMet },
      // Reading the text drops the byte order mark, by which a spreadsheet knows UTF-8.
      { onSuccess: (csv) => bewaarBestand(`antwoorden ${vanaf} ${totEnMet}.csv`, `\uFEFF${csv}`) },
    );
  };
  return (
    <Vlak id="export" kop={t('antwoordenExport.titel')}>
      <p className="zw-tekst zw-zacht">{t('antwoordenExport.uitleg')}</p>
      <Formulier
        formulier={formulier}
        mislukt={t('antwoordenExport.nietGelukt')}
        onVerstuur={verstuur}
        knop={t('antwoordenExport.bewaar')}
        bezig={exporteren.isPending}
      >
        <div className="zw-velden-rij">
          <TextField
            naam="vanaf"
            type="date"
            label={t('antwoordenExport.vanaf')}
            waarde={vanaf}
            onWaarde={zetVanaf}
            max={vandaag}
            fout={formulier.fout('vanaf')}
          />
          <TextField
            naam="totEnMet"
            type="date"
            label={t('antwoordenExport.totEnMet')}
            waarde={totEnMet}
            onWaarde={zetTotEnMet}
            fout={formulier.fout('totEnMet')}
          />
        </div>
      </Formulier>
    </Vlak>
  );
}
