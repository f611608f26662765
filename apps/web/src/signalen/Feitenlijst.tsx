import type { UseQueryResult } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';

/** What both kinds of facts have. */
interface Feit {
  id: string;
  ingetrokken: boolean;
}

interface FeitenlijstProps<F extends Feit> {
  id: string;
  kop: string;
  leeg: string;
  lijst: UseQueryResult<F[]>;
  /** What a row says. */
  regel: (feit: F) => ReactNode;
  /** What can be done with a row that still counts. */
  knoppen: (feit: F) => ReactNode;
  /** Text of the button that opens the form. */
  voegToe: string;
  formulier: (dicht: () => void) => ReactNode;
  /** The error of the last act on a row. */
  fout: unknown;
}

/** Simple facts about a leerling, with a form to add one; what was withdrawn stays readable. */
export function Feitenlijst<F extends Feit>(props: FeitenlijstProps<F>) {
  const { t, taal } = useTekst();
  const { lijst } = props;
  const [open, zetOpen] = useState(false);
  const vak = useId();
  return (
    <Vlak id={props.id} kop={props.kop}>
      <div className="zw-stapel">
        {props.fout !== null && (
          <Alert soort="fout">
            <p>{foutTekst(t, taal, props.fout)}</p>
          </Alert>
        )}
        {lijst.isPending && <Skeleton rijen={2} />}
        {lijst.error && (
          <Alert soort="fout">
            <p>{foutTekst(t, taal, lijst.error)}</p>
            <p>
              <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
            </p>
          </Alert>
        )}
        {lijst.data?.length === 0 && <p className="zw-zacht">{props.leeg}</p>}
        {lijst.data && lijst.data.length > 0 && (
          <ul className="zw-feiten">
            {lijst.data.map((feit) => (
              <li key={feit.id}>
                <span className={feit.ingetrokken ? 'zw-feit--weg' : undefined}>{props.regel(feit)}</span>
                {feit.ingetrokken ? (
                  <Tag>{t('feit.ingetrokken')}</Tag>
                ) : (
                  <span className="zw-rij zw-geen-druk">{props.knoppen(feit)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {!open && (
          <div className="zw-geen-druk">
            <Button onClick={() => zetOpen(true)} aria-expanded={false} aria-controls={vak}>
              {props.voegToe}
            </Button>
          </div>
        )}
        <div id={vak} hidden={!open}>
          {open && props.formulier(() => zetOpen(false))}
        </div>
      </div>
    </Vlak>
  );
}

/** "ma 12 jan 2026 tot en met …", or that it lasts. */
export function Periode({ van, tot }: { van: string; tot: string | null }) {
  const { t } = useTekst();
  return (
    <>
      <DagTekst dag={van} />
      {tot === null && `, ${t('melding.zonderEinde')}`}
      {tot !== null && tot !== van && (
        <>
          {` ${t('algemeen.tot')} `}
          <DagTekst dag={tot} />
        </>
      )}
    </>
  );
}
