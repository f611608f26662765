import type { LoggerService } from '@nestjs/common';

/** Keeps what the application logs, so that a spec can look at it and the terminal stays quiet. */
export class LogCatcher implements LoggerService {
  readonly lines: string[] = [];

  log(message: unknown, ...more: unknown[]): void {
    this.#keep('log', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.#keep('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.#keep('error', message, more);
  }

  #keep(level: string, message: unknown, more: unknown[]): void {
    const error = message instanceof Error ? { message: message.message, stack: message.stack } : message;
    this.lines.push(JSON.stringify({ level, message: error, more }));
  }
}
