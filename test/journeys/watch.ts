import type { BrowserContext, ConsoleMessage } from 'playwright-core';

interface Complaint {
  readonly text: string;
  readonly from: string;
}

/** Keeps what a browser complains of, and every address it went to or asked for. */
export class Watch {
  readonly #complaints: Complaint[] = [];
  readonly #addresses = new Set<string>();
  readonly #expected: RegExp[] = [/status of 401 .* from \/api\/v1\/(portaal\/)?ik$/];

  constructor(context: BrowserContext) {
    context.on('console', (message) => this.#hear(message));
    context.on('weberror', (error) => {
      this.#complaints.push({ text: String(error.error()), from: error.page()?.url() ?? '' });
    });
    context.on('request', (request) => this.#addresses.add(request.url()));
    context.on('page', (page) => page.on('framenavigated', (frame) => this.#addresses.add(frame.url())));
  }

  /**
   * The answers that this visit provokes, as the console tells them: a refusal that the page shows is no fault.
   * @param status of the refusals, such as 401 once a session has ended
   */
  expects(status: number): void {
    this.#expected.push(new RegExp(`^Failed to load resource: .* status of ${status} `));
  }

  /** Errors of the console (scripts, content security policy, missing files) that nobody expected. */
  complaints(): string[] {
    return this.#complaints
      .map(({ text, from }) => `${text} from ${from}`)
      .filter((line) => !this.#expected.some((expected) => expected.test(line)));
  }

  /** Addresses that hold one of these facts: servers, histories and shared screens keep addresses. */
  addressesThatTell(facts: readonly string[]): string[] {
    return [...this.#addresses].filter((address) => {
      const readable = decodeURIComponent(address).toLowerCase();
      return facts.some((fact) => readable.includes(fact.toLowerCase()));
    });
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    this.#complaints.push({ text: message.text(), from: url.replace(/^https?:\/\/[^/]+/, '') });
  }
}
