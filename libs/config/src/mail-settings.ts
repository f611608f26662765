import { SettingsError } from './settings-error.js';

/** The mail server that takes what we send. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps://); else STARTTLS where the server offers it. */
  readonly tls: boolean;
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

/** Ports where a client hands in mail (RFC 6409, RFC 8314). */
const SUBMISSION = 587;
const SUBMISSION_TLS = 465;

/** `smtp://user:password@host:port`, or smtps://. The message never repeats it: it holds a password. @throws SettingsError */
export function smtpServer(text: string | undefined): SmtpServer | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const login = url && loginOf(url);
  if (!url?.hostname || !isSmtp(url) || login === 'unusable') {
    throw new SettingsError(
      'SMTP_URL is not usable; give smtp://host:port or smtps://user:password@host:port (signs like @ in the password as %40), or unset it.',
    );
  }
  const tls = url.protocol === 'smtps:';
  const usual = tls ? SUBMISSION_TLS : SUBMISSION;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usual : Number(url.port),
    tls,
    login,
  };
}

/** A server and nothing behind it. */
function isSmtp({ protocol, pathname, search, hash }: URL): boolean {
  return /^smtps?:$/.test(protocol) && /^\/?$/.test(pathname) && search === '' && hash === '';
}

/** A login is whole, or not there. */
function loginOf({ username, password }: URL): SmtpServer['login'] | 'unusable' {
  if (username === '' && password === '') return undefined;
  if (username === '' || password === '') return 'unusable';
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return 'unusable';
  }
}

/** Who mail is from: a name for people, and an address. */
export interface Afzender {
  readonly naam: string;
  readonly adres: string;
}

const ADDRESS = String.raw`[\w.!#$%&'*+/=?^{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*`;
const ONLY_ADDRESS = new RegExp(`^${ADDRESS}$`, 'u');
const WITH_NAME = new RegExp(`^"?([^"<>\\p{Cc}]+?)"?\\s*<(${ADDRESS})>$`, 'u');

/** `address` or `Name <address>`; unset: no-reply at the site's own host. @throws SettingsError */
export function afzenderOf(text: string | undefined, publicUrl: string | undefined): Afzender {
  const naam = 'Zesweken';
  if (!text) {
    const adres = `geen-antwoord@${publicUrl ? new URL(publicUrl).hostname : 'localhost'}`;
    return { naam, adres: ONLY_ADDRESS.test(adres) ? adres : 'geen-antwoord@localhost' };
  }
  if (ONLY_ADDRESS.test(text)) return { naam, adres: text };
  const [, given, adres] = WITH_NAME.exec(text) ?? [];
  if (given && adres) return { naam: given.trim(), adres };
  throw new SettingsError(
    `ZESWEKEN_AFZENDER is "${text}"; give an address such as zesweken@gemeente.example, or Zesweken <zesweken@gemeente.example>.`,
  );
}
