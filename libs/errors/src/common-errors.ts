import { DomainError, type FieldError } from './domain-error.js';

/** The thing does not exist, or not for this tenant: the two look the same on purpose. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not-found', 'niet-gevonden', `${what} is niet gevonden. Controleer de link of zoek opnieuw.`);
  }
}

/** No valid session. */
export class Unauthenticated extends DomainError {
  constructor() {
    super(
      'unauthenticated',
      'sessie.geen',
      'U bent niet aangemeld of uw sessie is verlopen. Meld u opnieuw aan.',
    );
  }
}

/** Signed in, but the role does not allow it. */
export class Forbidden extends DomainError {
  constructor(
    message = 'Uw rol mag dit niet. Vraag uw beheerder om hulp als u dit wel nodig heeft.',
    code = 'rol.niet-toegestaan',
  ) {
    super('forbidden', code, message);
  }
}

/** The input is not usable; all that is wrong is listed. */
export class InvalidInput extends DomainError {
  constructor(errors: readonly FieldError[], message = 'De invoer klopt niet. Verbeter de genoemde velden.') {
    super('invalid', 'invoer.ongeldig', message, errors);
  }
}

/** Too many tries. */
export class TooMany extends DomainError {
  constructor(seconds: number) {
    super(
      'too-many',
      'te-veel-pogingen',
      `Te veel pogingen. Probeer het over ${seconds} seconden opnieuw.`,
      [],
      seconds,
    );
  }
}

/** The tenant is fenced off, for instance because its migration failed. */
export class TenantUnavailable extends DomainError {
  constructor() {
    super(
      'unavailable',
      'organisatie.afgeschermd',
      'Uw organisatie is nu even niet bereikbaar door onderhoud. Probeer het later opnieuw; de beheerder is op de hoogte.',
      [],
      300,
    );
  }
}
