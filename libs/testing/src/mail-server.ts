import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { atEnd } from './cleanup.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine, with moods. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  /** Addresses that it refuses, with the answer it gives. */
  readonly refused = new Map<string, number>();
  /** Addresses at which it says nothing any more. */
  readonly silent = new Set<string>();
  /** Called when a mail is in and before it is taken. */
  onMail: () => Promise<void> = () => Promise.resolve();
  /** Called when a mail is taken for good and before its sender hears so. */
  onTaken: (mail: ParsedMail) => Promise<void> = () => Promise.resolve();
  #server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  /** One that runs, on a free port. */
  static async start(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await server.open();
    atEnd('mail server', () => server.close());
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Those that went to an address. */
  to(address: string): ParsedMail[] {
    return this.received.filter(({ to }) => to && !Array.isArray(to) && to.text === address);
  }

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1_000,
      onRcptTo: ({ address }, _session, callback) => {
        const code = this.refused.get(address);
        if (this.silent.has(address)) return;
        callback(
          code ? Object.assign(new Error(`no room for ${address}`), { responseCode: code }) : undefined,
        );
      },
      onData: (stream, _session, callback) => {
        void simpleParser(stream)
          .then(async (mail) => {
            await this.onMail();
            this.received.push(mail);
            await this.onTaken(mail);
            callback();
          })
          .catch(callback);
      },
    });
    server.on('error', () => undefined); // a client that hangs up is what some specs are about
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}

/** Takes connections on a port and never says a word. */
export async function deafServer(port: number): Promise<{ close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await listen(server, port);
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { close };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}
