import { Readable } from 'node:stream';
import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import type { ValidationError } from 'class-validator';

/** Plain Dutch for each rule of class-validator that we use; `{n}` is the number in the library's own message. */
const SENTENCES: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  isNotEmpty: ['verplicht', 'Vul dit veld in.'],
  isDefined: ['verplicht', 'Vul dit veld in.'],
  isString: ['vorm', 'Vul hier tekst in.'],
  isInt: ['vorm', 'Vul een heel getal in.'],
  isNumber: ['vorm', 'Vul een getal in.'],
  isBoolean: ['vorm', 'Kies ja of nee (true of false).'],
  isArray: ['vorm', 'Geef een lijst.'],
  isObject: ['vorm', 'Dit heeft niet de juiste vorm.'],
  nestedValidation: ['vorm', 'Dit heeft niet de juiste vorm.'],
  isUuid: ['vorm', 'Dit is geen geldig id.'],
  isEmail: ['vorm', 'Vul een e-mailadres in, zoals naam@gemeente.nl.'],
  isIn: ['keuze', 'Kies een van de toegestane waarden.'],
  isEnum: ['keuze', 'Kies een van de toegestane waarden.'],
  isCalendarDay: ['datum', 'Vul een bestaande datum in als jjjj-mm-dd, zoals 2026-01-31.'],
  min: ['minimum', 'Vul een getal in van ten minste {n}.'],
  max: ['maximum', 'Vul een getal in van ten hoogste {n}.'],
  minLength: ['te-kort', 'Gebruik ten minste {n} tekens.'],
  maxLength: ['te-lang', 'Gebruik ten hoogste {n} tekens.'],
  arrayNotEmpty: ['verplicht', 'Kies er ten minste één.'],
  arrayMaxSize: ['te-veel', 'Kies er ten hoogste {n}.'],
  arrayUnique: ['dubbel', 'Noem elke waarde één keer.'],
  matches: ['vorm', 'Dit heeft niet de juiste vorm.'],
  whitelistValidation: ['onbekend', 'Dit veld bestaat hier niet. Haal het weg.'],
};

/**
 * A stream (an upload sent to a route that takes JSON) is refused before class-transformer copies it: that calls the
 * constructors of Node's own handles, which ends the process ("Assertion failed: args[0]->IsInt32()").
 */
class BodyPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value instanceof Readable)
      throw new DomainError('unsupported', 'http.415', 'Stuur de inhoud als application/json.');
    return super.transform(value, metadata);
  }
}

/** The one validation pipe: everything wrong at once, unknown fields refused, answers in Dutch. */
export function validationPipe(): ValidationPipe {
  return new BodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const veld = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => sentence(veld, rule, message));
  const nested = (error.children ?? []).flatMap((child) => fieldErrors(child, veld));
  // An empty field breaks most other rules too; "fill this in" is then all that helps.
  const empty = own.find(({ code }) => code === 'verplicht');
  return [...(empty ? [empty] : own), ...nested];
}

function sentence(veld: string, rule: string, message: string): FieldError {
  const known = SENTENCES[rule];
  if (!known) return { veld, code: 'vorm', melding: message };
  if (!known[1].includes('{n}')) return { veld, code: known[0], melding: known[1] };
  const number = /\d+/.exec(message)?.[0] ?? '';
  return { veld, code: known[0], melding: known[1].replace('{n}', number), grens: Number(number) };
}
