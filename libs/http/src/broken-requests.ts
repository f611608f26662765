import type { Socket } from 'node:net';
import { projectVersion } from '@zesweken/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.filter.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What Node's HTTP parser calls headers that are too long. */
const TOO_LONG = 'HPE_HEADER_OVERFLOW';

/** Answers a URL that Fastify can't read, before any route or hook is known. */
export function answerBrokenUrl(
  error: { readonly code: string },
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  // A parameter longer than any id names nothing that exists.
  const status = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 404 : 400;
  void reply
    .status(status)
    .type(PROBLEM_TYPE)
    .headers({ 'api-version': projectVersion, 'cache-control': 'no-store' })
    .send(problemOf(status, `http.${status}`));
}

/** Answers bytes that are no HTTP request; there is no request or reply yet, only the connection. */
export function answerBrokenRequest(error: { readonly code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, reason] =
    error.code === TOO_LONG ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify(problemOf(status, `http.${status}`));
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: ${PROBLEM_TYPE}\r\nAPI-Version: ${projectVersion}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
