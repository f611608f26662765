import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { type FieldError, InvalidInput } from '@zesweken/errors';

/** argon2id (value 2 of the library's const enum) with the least that OWASP ASVS 5.0 accepts: 19 MiB, 2 passes, 1 lane. */
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Hashes and checks passwords. The library's thread pool bounds how many hashes run at once. */
@Injectable()
export class Passwords {
  #decoy: Promise<string> | undefined;

  /** Hash of a new password. @throws InvalidInput when the password is too easy. */
  async hash(wachtwoord: string, notIn: readonly string[] = []): Promise<string> {
    const errors = weaknesses(wachtwoord, notIn);
    if (errors.length > 0) throw new InvalidInput(errors);
    return hash(wachtwoord, OPTIONS);
  }

  /** Whether the password fits. Takes as long for an account that does not exist (`stored` undefined). */
  async fits(stored: string | undefined, wachtwoord: string): Promise<boolean> {
    this.#decoy ??= hash('no account has this password', OPTIONS);
    const fits = await verify(stored ?? (await this.#decoy), wachtwoord, OPTIONS);
    return stored !== undefined && fits;
  }
}

/** Length decides; no rules on kinds of characters (ASVS 5.0, 6.2). */
function weaknesses(wachtwoord: string, notIn: readonly string[]): FieldError[] {
  const lower = wachtwoord.toLowerCase();
  if (wachtwoord.length < PASSWORD_MIN) {
    return [
      {
        veld: 'wachtwoord',
        code: 'lengte',
        melding: `Kies een wachtwoord van ten minste ${PASSWORD_MIN} tekens, bijvoorbeeld vier losse woorden.`,
      },
    ];
  }
  const easy =
    new Set(lower).size < 5 || notIn.some((text) => text.length >= 4 && lower.includes(text.toLowerCase()));
  return easy
    ? [
        {
          veld: 'wachtwoord',
          code: 'te-makkelijk',
          melding:
            'Dit wachtwoord is te makkelijk te raden. Gebruik niet uw naam of e-mailadres en niet steeds hetzelfde teken.',
        },
      ]
    : [];
}
