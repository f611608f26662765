/** Eén fout in de invoer. */
export class ProblemFieldDto {
  /** Naam van het veld. */
  veld: string;
  /** Vaste code van de fout. */
  code: string;
  /** Wat er mis is en wat u kunt doen. */
  melding: string;
  /** De grens die overschreden is: een aantal tekens, of het kleinste of grootste getal. */
  grens?: number;
}

/** Een fout volgens RFC 9457 (application/problem+json). */
export class ProblemDto {
  /** Soort fout als URI. */
  type: string;
  /** Korte titel. */
  title: string;
  /** HTTP-status. */
  status: number;
  /** Wat er mis is en wat u kunt doen. */
  detail: string;
  /** Vaste code van de fout. */
  code: string;
  /** Alle fouten in de invoer. */
  errors?: ProblemFieldDto[];
}
