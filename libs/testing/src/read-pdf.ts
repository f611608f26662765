import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree: its role, and its children or the text that is marked as its content. */
export interface ReadNode {
  readonly role: string;
  readonly text: string;
  readonly children: readonly ReadNode[];
}

/** What a reader with another program finds in a PDF. */
export interface ReadPdf {
  readonly title: unknown;
  readonly info: Record<string, unknown>;
  readonly lang: unknown;
  readonly tagged: boolean;
  readonly displaysTitle: unknown;
  /** All text of each page, artifacts too. */
  readonly pages: readonly string[];
  /** The structure of each page. */
  readonly trees: readonly (ReadNode | undefined)[];
  readonly bookmarks: readonly Bookmark[];
  /** Text that is neither content of the structure tree nor an artifact. */
  readonly unmarked: readonly string[];
  readonly metadata: string;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** Reads a PDF back with pdf.js, which shares no code with the writer. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  // Only where it is used: loading it takes a third of a second.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { resolve } = createRequire(import.meta.url);
  GlobalWorkerOptions.workerSrc = pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href;
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const read = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { all, byId, unmarked } = collectText(items);
    // Cast: pdf.js types children as unknown objects.
    const tree = (await page.getStructTree()) as TreeNode | null;
    read.push({ all, unmarked, tree: tree ? toRead(tree, byId) : undefined });
  }
  const pages = read.map(({ all }) => all);
  const trees = read.map(({ tree }) => tree);
  const unmarked = read.flatMap((page) => page.unmarked);
  const answer = { ...(await readFacts(pdf)), pages, trees, unmarked };
  await task.destroy();
  return answer;
}

async function readFacts(pdf: PDFDocumentProxy) {
  const { info, metadata } = await pdf.getMetadata();
  // Casts: pdf.js types these less exactly than they are.
  const facts = info as Record<string, unknown>;
  const marks = (await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const preferences = (await pdf.getViewerPreferences()) as ReadonlyMap<string, unknown> | null;
  const outline = (await pdf.getOutline()) as Bookmark[] | null;
  return {
    title: facts.Title,
    info: facts,
    lang: facts.Language,
    tagged: marks?.get('Marked') === true,
    displaysTitle: preferences?.get('DisplayDocTitle'),
    bookmarks: (outline ?? []).map(toBookmark),
    metadata: String(metadata.getRaw()),
  };
}

/** The text of a page, whole and by the mark that it stands in. */
function collectText(items: Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items']) {
  const byId = new Map<string, string>();
  const open: string[] = [];
  const unmarked: string[] = [];
  let all = '';
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
      continue;
    }
    const text = item.str + (item.hasEOL ? '\n' : '');
    all += text;
    const id = open.at(-1);
    if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text);
    else if (item.str.trim() !== '') unmarked.push(item.str);
  }
  return { all, byId, unmarked };
}

function toBookmark({ title, items }: Bookmark): Bookmark {
  return { title, items: items.map(toBookmark) };
}

function toRead(node: TreeNode, byId: ReadonlyMap<string, string>): ReadNode {
  const children = (node.children ?? [])
    .filter(({ type }) => type !== 'content')
    .map((child) => toRead(child, byId));
  const text = (node.children ?? [])
    .filter(({ type }) => type === 'content')
    .map(({ id }) => byId.get(id ?? '') ?? '')
    .join('');
  return { role: node.role ?? '', text: tidy(text), children };
}

/** Text without the ends of its lines. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The tree as lines of role and text, for comparing. */
export function outlineOf(node: ReadNode | undefined, depth = 0): string[] {
  if (!node) return [];
  return [
    `${'  '.repeat(depth)}${node.role}${node.text ? `: ${node.text}` : ''}`,
    ...node.children.flatMap((child) => outlineOf(child, depth + 1)),
  ];
}
