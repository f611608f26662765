import type {
  components as Beschreven,
  paths as BeschrevenPaden,
} from '../../../../libs/api-client/schema.js';

interface Verwerking {
  id: string;
  moment: string;
  actor: { id: string; naam: string; soort: 'gebruiker' | 'systeem' | 'operator' };
  rol: string | null;
  handeling: string;
  activiteit: string;
  doel: string | null;
  grondslag: string | null;
  betrokkenen: string[];
  object: string | null;
  aantal: number;
  traceId: string;
  gezegeld: boolean;
}

/**
 * The calls of the API: those of its description, and the log, which the description does not have yet. Once it
 * has, this file goes and `client.ts` and `types.ts` import the generated schema themselves.
 */
export interface paths extends BeschrevenPaden {
  '/verwerkingen': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { betrokkene?: string; page?: number; pageSize?: number } };
      responses: {
        200: {
          headers: { [naam: string]: unknown };
          content: { 'application/json': { items: Verwerking[] } };
        };
      };
    };
  };
}

export interface components {
  schemas: Beschreven['schemas'] & { VerwerkingDto: Verwerking };
}
