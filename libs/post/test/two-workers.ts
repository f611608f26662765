import { beforeEach } from '@jest/globals';
import { type Kernel, MailServer, startKernel, type TestTenant } from '@zesweken/testing';
import type { ParsedMail } from 'mailparser';
import { PostModule } from '../src/post.module.js';
import { Patience } from '../src/smtp-mailer.js';

/** Two workers on one database, and the mail server that both send to. */
export interface Workers {
  readonly server: MailServer;
  readonly kernel: Kernel;
  readonly other: Kernel;
  /** What a user of a tenant received. */
  readonly mailOf: (tenant: TestTenant, rol?: 'leerplicht' | 'teamleider') => ParsedMail[];
}

export const MONDAY = '2026-01-12T09:00:00+01:00';

/** Starts them; every test begins on Monday morning with a server in a good mood. */
export async function twoWorkers(): Promise<Workers> {
  const server = await MailServer.start();
  const options = {
    env: { SMTP_URL: server.url, ZESWEKEN_URL: 'https://zesweken.example' },
    imports: [PostModule],
    fakes: [[Patience, { connect: 3, greet: 3, idle: 3, whole: 10 }]] as const,
  };
  const kernel = await startKernel(options);
  const other = await startKernel({ ...options, database: kernel.database, clock: kernel.clock });
  beforeEach(() => {
    kernel.clock.set(MONDAY);
    server.refused.clear();
    server.silent.clear();
    server.onMail = () => Promise.resolve();
  });
  return {
    server,
    kernel,
    other,
    mailOf: (tenant, rol = 'leerplicht') => server.to(tenant.user(rol).email),
  };
}
