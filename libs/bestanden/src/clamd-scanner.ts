import { connect, type Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import type { ClamdAddress } from '@zesweken/config';
import { DomainError } from '@zesweken/errors';
import { type Scanuitslag, Virusscanner } from './virusscanner.js';

const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 1_000;

/** A scan of 10 MB takes clamd about a second; while its signatures reload it answers nothing for some more. */
const PATIENCE_MILLISECONDS = 20_000;

/**
 * Asks clamd by its INSTREAM command (clamd(8)): each part is a length of four bytes and that many bytes, a length of zero
 * ends it. Whatever is not a clear answer counts as no answer: nothing is ever stored because a scan went wrong.
 */
export class ClamdScanner extends Virusscanner {
  readonly #logger = new Logger('Virusscanner');

  constructor(
    private readonly address: ClamdAddress,
    private readonly patience: number = PATIENCE_MILLISECONDS,
  ) {
    super();
  }

  async scan(bytes: Buffer): Promise<Scanuitslag> {
    let answer: string;
    try {
      answer = await this.#ask(bytes);
    } catch (error) {
      throw this.#noAnswer(error instanceof Error ? error.message : String(error));
    }
    if (answer === 'stream: OK') return { uitslag: 'schoon' };
    const naam = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
    if (naam) return { uitslag: 'besmet', naam: naam.replace(/[^\w.\-:/ ]/g, '_') };
    throw this.#noAnswer(`clamd answered "${answer.slice(0, 100).replace(/[^\x20-\x7e]/g, '_')}"`);
  }

  #noAnswer(reason: string): DomainError {
    this.#logger.error({ message: 'virus scan failed, upload refused', reason });
    return new DomainError(
      'unavailable',
      'virusscan.onbereikbaar',
      'De virusscanner antwoordt nu niet, daarom is het bestand niet opgeslagen. Probeer het over een paar minuten opnieuw; blijft dit zo, meld het dan aan uw beheerder.',
      [],
      60,
    );
  }

  #ask(bytes: Buffer): Promise<string> {
    const { address } = this;
    const socket = 'path' in address ? connect(address.path) : connect(address.port, address.host);
    return new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no answer in time')), this.patience);
      let answer = '';
      socket.setEncoding('latin1');
      socket.on('connect', () => {
        void send(socket, bytes);
      });
      socket.on('data', (text: string) => {
        answer += text;
        const end = answer.indexOf('\0');
        if (end >= 0) resolve(answer.slice(0, end));
        else if (answer.length > LONGEST_ANSWER) reject(new Error('an answer without end'));
      });
      socket.on('error', reject);
      socket.on('close', () => {
        reject(new Error('closed without an answer'));
      });
      socket.on('close', () => {
        clearTimeout(late);
      });
    }).finally(() => socket.destroy());
  }
}

/** Writes the command and the bytes at the pace at which clamd takes them. */
async function send(socket: Socket, bytes: Buffer): Promise<void> {
  const write = async (part: Buffer | string): Promise<void> => {
    if (socket.writable && !socket.write(part)) await drained(socket);
  };
  await write('zINSTREAM\0');
  for (let at = 0; at < bytes.length && socket.writable; at += CHUNK_BYTES) {
    const part = bytes.subarray(at, at + CHUNK_BYTES);
    await write(lengthOf(part.length));
    await write(part);
  }
  await write(lengthOf(0));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

function lengthOf(bytes: number): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(bytes);
  return header;
}
