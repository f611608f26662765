import { type Agent, type Api, type ApiTenant, aPgn, csvOf, type MeldingRow } from '@zesweken/testing';

export const GEMEENTE = { gemeentecodes: [{ code: 'GM0356', geldigVanaf: null, geldigTot: null }] };

export interface Problem {
  code: string;
  errors: { veld: string; code: string }[];
}

export interface Voorstel {
  id: string;
  leerling: { id: string; naam: string };
  dossier: { id: string; kenmerk: string } | null;
  bevindingen: {
    regel: string;
    versie: string;
    aantal: number;
    sinds: string;
    feiten: { id: string; begin: string }[];
  }[];
  eersteDag: string;
}

/** A gemeente at work, and what its specs do in it. */
export interface Huis {
  tenant: ApiTenant;
  agent: Agent;
  leerling: (n: number, more?: object) => Promise<string>;
  send: (...rows: MeldingRow[]) => Promise<void>;
  voorstellen: (query?: string) => Promise<Voorstel[]>;
}

export async function aGemeente(api: Api): Promise<Huis> {
  const tenant = await api.aTenant('gemeente', GEMEENTE);
  const agent = tenant.as('leerplicht');
  return {
    tenant,
    agent,
    leerling: async (n, more = {}) => {
      const about = {
        voornamen: 'Sami',
        achternaam: `Proef${n}`,
        geboortedatum: '2011-12-01',
        gemeentecode: 'GM0356',
        bsn: aPgn(n),
        ...more,
      };
      return (await agent.post<{ id: string }>('/leerlingen', about).expect(201)).body.id;
    },
    send: async (...rows) => {
      await agent.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
    },
    voorstellen: async (query = '') =>
      (await agent.get<{ items: Voorstel[] }>(`/signalen/voorstellen${query}`).expect(200)).body.items,
  };
}

/** A report of 16 hours of leerling n. */
export function zestien(n: number, begindatum: string, einddatum = begindatum): MeldingRow {
  return {
    meldingsnummer: `U${n}-${begindatum}`,
    bsn: aPgn(n),
    achternaam: `Proef${n}`,
    verzuimsoort: '16-uur',
    meldingsdatum: einddatum,
    begindatum,
    einddatum,
  };
}
