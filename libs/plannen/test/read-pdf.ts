import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';

GlobalWorkerOptions.workerSrc = pathToFileURL(
  createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'),
).href;

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** What another program finds in a PDF: its text, title, language, and the roles of its structure in order of reading. */
export interface ReadPlan {
  readonly text: string;
  readonly title: unknown;
  readonly lang: unknown;
  readonly marked: boolean;
  readonly roles: readonly string[];
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPlan> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    // Casts: pdf.js types the children and the marks less exactly than they are.
    roles.push(...rolesOf((await page.getStructTree()) as Node | null));
  }
  const { info } = await pdf.getMetadata();
  const facts = info as Record<string, unknown>;
  const marks = (await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  await task.destroy();
  return {
    text: texts.join(' ').replace(/\s+/g, ' '),
    title: facts.Title,
    lang: facts.Language,
    marked: marks?.get('Marked') === true,
    roles,
  };
}

function rolesOf(node: Node | null): string[] {
  if (!node) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}
