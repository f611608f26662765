/** What kind of refusal it is; the HTTP layer alone knows which status belongs to it. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** One thing wrong with one field: its name, a stable code and a Dutch sentence that says what to do. */
export interface FieldError {
  readonly veld: string;
  readonly code: string;
  readonly melding: string;
  /** The limit that was passed, where there is one: a number of characters, or the least or greatest number. */
  readonly grens?: number;
}

/**
 * A refusal that a person can act on. `code` is stable and documented; the message is plain Dutch, says what to do
 * next, and holds no personal data.
 */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldError[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
