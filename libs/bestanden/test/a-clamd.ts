import { createServer, type Server, type Socket } from 'node:net';
import { atEnd } from '@zesweken/testing';

/** How a made-up clamd answers once it has all bytes. */
type Manner = (bytes: Buffer, socket: Socket) => void;

/** A server that speaks clamd's INSTREAM on a free port: an outside port, so a fake is right here. */
export interface AClamd {
  readonly url: string;
  readonly port: number;
  /** What was sent to be scanned, once whole. */
  readonly scanned: Buffer[];
  answers: Manner;
  stop(): Promise<void>;
}

export const clean: Manner = (_bytes, socket) => void socket.end('stream: OK\0');
export const infected: Manner = (_bytes, socket) => void socket.end('stream: Eicar-Test-Signature FOUND\0');

export async function aClamd(answers: Manner = clean): Promise<AClamd> {
  const sockets = new Set<Socket>();
  const scanned: Buffer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    readStream(socket, (bytes) => {
      scanned.push(bytes);
      clamd.answers(bytes, socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const clamd: AClamd = {
    url: `tcp://127.0.0.1:${port}`,
    port,
    scanned,
    answers,
    stop: () => stop(server, sockets),
  };
  atEnd('process', () => clamd.stop());
  return clamd;
}

/** Takes the command and the parts apart, as clamd does: wrong bytes close the line. */
function readStream(socket: Socket, whole: (bytes: Buffer) => void): void {
  const command = 'zINSTREAM\0';
  let buffer = Buffer.alloc(0);
  let begun = false;
  const parts: Buffer[] = [];
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    if (!begun && buffer.length >= command.length) {
      if (buffer.toString('latin1', 0, command.length) !== command) {
        socket.destroy();
        return;
      }
      begun = true;
      buffer = buffer.subarray(command.length);
    }
    while (begun && buffer.length >= 4) {
      const length = buffer.readUInt32BE(0);
      if (length === 0) {
        whole(Buffer.concat(parts));
        return;
      }
      if (buffer.length < 4 + length) return;
      parts.push(Buffer.from(buffer.subarray(4, 4 + length)));
      buffer = buffer.subarray(4 + length);
    }
  });
}

function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
