import { type Scanuitslag, Virusscanner } from './virusscanner.js';

/** No scanner is configured: files are kept, and shown as not scanned. */
export class NoScanner extends Virusscanner {
  async scan(): Promise<Scanuitslag> {
    return { uitslag: 'niet-gescand' };
  }
}
