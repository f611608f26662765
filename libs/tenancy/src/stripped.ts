import { QueryFailedError } from 'typeorm';

/** TypeORM's error carries the parameters (a PGN!); the driver's error beneath has already lost its values. */
export function stripped(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}
