import multipart, { type MultipartFile } from '@fastify/multipart';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import { DomainError, InvalidInput } from '@zesweken/errors';
import type { FastifyRequest } from 'fastify';

/** A form with one file, as it came in: the name is the sender's, nothing about it has been checked but the size. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a route takes. */
export interface UploadLimits {
  /** Name of the field with the file. */
  readonly field: string;
  readonly mostBytes: number;
}

const UPLOAD = Symbol('upload');
const MIB = 1024 * 1024;

/** Beside the file: a few short fields. */
const MOST_FIELDS = 5;
const MOST_FIELD_BYTES = 8_000;

/** Above this many times the limit we do not even read on to give a proper answer. */
const PATIENCE = 5;

/** Longest that sending a file may take. */
const MOST_MILLISECONDS = 180_000;

/** The route takes multipart/form-data with one file; other routes refuse it. */
export function TakesUpload(limits: UploadLimits): MethodDecorator {
  return applyDecorators(SetMetadata(UPLOAD, limits), RouteConfig({ upload: true }));
}

/** What a route handler declares to take; undefined when it takes no file. */
export function uploadOf(handler: object): UploadLimits | undefined {
  return Reflect.getMetadata(UPLOAD, handler) as UploadLimits | undefined;
}

/** The form of this request. @throws Error on a route that is not {@link TakesUpload}. */
export function uploadIn(request: FastifyRequest): Upload {
  if (!request.upload) throw new Error('This route does not declare TakesUpload.');
  return request.upload;
}

/** Makes the server understand multipart/form-data, on the routes that declare it only. */
export async function registerUploads(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.decorateRequest('upload', undefined);
  server.addHook('onRequest', (request, _reply, done) => {
    const { url, config } = request.routeOptions;
    const form = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
    // Cast: what RouteConfig put there.
    const takes = (config as { upload?: boolean }).upload === true;
    done(form && url !== undefined && !takes ? notAForm() : undefined);
  });
  await app.register(multipart, { throwFileSizeLimit: false });
}

/**
 * Reads the form into memory, at most as much as the route takes.
 * @throws DomainError `bestand.te-groot` (413), `bestand.vorm` (400), `http.415`; InvalidInput without a file.
 */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<void> {
  if (!request.isMultipart()) throw notAForm();
  if (Number(request.headers['content-length'] ?? 0) > PATIENCE * limits.mostBytes) throw tooLarge(limits);
  const late = setTimeout(() => request.raw.destroy(), MOST_MILLISECONDS);
  try {
    request.upload = await readParts(request, limits);
  } catch (error) {
    // What the parser says is English and about syntax.
    throw error instanceof DomainError ? error : brokenForm();
  } finally {
    clearTimeout(late);
  }
}

async function readParts(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  const fields = new Map<string, string>();
  let file: { fileName: string; bytes: Buffer } | undefined;
  const parts = request.parts({
    limits: {
      fileSize: limits.mostBytes,
      files: 1,
      fields: MOST_FIELDS,
      fieldSize: MOST_FIELD_BYTES,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  });
  for await (const part of parts) {
    if (part.type === 'file') {
      const bytes = await readFile(part, limits);
      if (part.fieldname === limits.field) file = { fileName: unescaped(part.filename), bytes };
    } else {
      // A field's value is text unless it says it is JSON, which is turned into text again.
      const { value } = part;
      fields.set(part.fieldname, typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  if (!file) {
    throw new InvalidInput([{ veld: limits.field, code: 'verplicht', melding: 'Kies een bestand.' }]);
  }
  return { ...file, fields: Object.fromEntries(fields) };
}

/** A browser writes quotes and ends of lines in a name with percent signs (HTML standard, multipart/form-data). */
function unescaped(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D|%0A/gi, '');
}

/** Reads on to the end also when the file is too large: a browser that is still sending hears no answer. */
async function readFile(part: MultipartFile, limits: UploadLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // Cast: the stream of a file gives bytes.
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw tooLarge(limits);
  return Buffer.concat(chunks);
}

function tooLarge({ mostBytes }: UploadLimits): DomainError {
  const most = Math.floor(mostBytes / MIB);
  return new DomainError(
    'too-large',
    'bestand.te-groot',
    `Dit bestand is groter dan ${most} MB. Maak het kleiner, of deel het op in meer bestanden.`,
  );
}

function notAForm(): DomainError {
  return new DomainError(
    'unsupported',
    'http.415',
    'Stuur de inhoud in het soort dat de API-beschrijving noemt.',
  );
}

function brokenForm(): DomainError {
  return new DomainError(
    'invalid',
    'bestand.vorm',
    'Het bestand kwam niet goed aan. Stuur één bestand tegelijk en probeer het opnieuw.',
  );
}
