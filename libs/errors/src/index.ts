export { DomainError, type ErrorKind, type FieldError } from './domain-error.js';
export {
  Forbidden,
  InvalidInput,
  NotFound,
  TenantUnavailable,
  TooMany,
  Unauthenticated,
} from './common-errors.js';
export { type Changed, mustHaveSeen, type SeenVersion } from './seen-version.js';
