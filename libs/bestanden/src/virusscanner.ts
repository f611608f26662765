/** What a scan found: nothing, something with a name, or that nobody scanned. */
export type Scanuitslag =
  { readonly uitslag: 'schoon' | 'niet-gescand' } | { readonly uitslag: 'besmet'; readonly naam: string };

/** Looks for viruses in what people attach. */
export abstract class Virusscanner {
  /** @throws DomainError `virusscan.onbereikbaar` (503) when a scanner is configured and can't be asked. */
  abstract scan(bytes: Buffer): Promise<Scanuitslag>;
}
