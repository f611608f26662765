import { Injectable } from '@nestjs/common';
import { type Datum } from '@zesweken/kalender';
import PDFDocument from 'pdfkit';
import { Blocks } from './blocks.js';
import { datumVoluit } from './datum-voluit.js';
import { type PdfDocument } from './document.js';
import { page, Paper, styles, textWidth } from './paper.js';

/** Where the address stands, so that the window of a Dutch envelope shows it. */
const WINDOW_TOP = 128;

/**
 * Makes a document that everybody can read: tagged PDF 1.7 by PDF/UA-1 (ISO 14289-1), in Dutch, with bookmarks and the
 * typeface inside. It reads nothing but the document, no clock either: the same document gives the same bytes.
 */
@Injectable()
export class PdfMaker {
  async make(document: PdfDocument): Promise<Buffer> {
    const pdf = newPdf(document);
    const bytes = collect(pdf);
    const paper = new Paper(pdf);
    const blocks = new Blocks(paper);

    printSender(paper, document);
    const [first] = document.blokken;
    if (first?.soort !== 'kop' || first.niveau !== 1) blocks.heading(document.titel, 1);
    for (const blok of document.blokken) blocks.print(blok);
    printFooters(paper, document);
    pdf.end();
    return await bytes;
  }
}

function newPdf({ titel, onderwerp, afzender, datum }: PdfDocument): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    // Cast: PDFKit 0.20 knows PDF/UA, its types do not yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    displayTitle: true,
    bufferPages: true,
    size: [page.width, page.height],
    margin: 0,
    // Also what the file's ID is made from.
    info: {
      Title: singleLine(titel),
      Author: singleLine(afzender),
      ...(onderwerp ? { Subject: singleLine(onderwerp) } : {}),
      Creator: 'Zesweken',
      Producer: 'Zesweken',
      CreationDate: noon(datum),
    },
  });
  escapeMetadata(pdf);
  return pdf;
}

/** PDFKit writes these words into XML as they are: a name with & would make metadata that can't be read. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    // By now the other copy of these words, the Info dictionary, has been written.
    const { Title = '', Author = '', Subject } = pdf.info;
    Object.assign(pdf.info, {
      Title: escapeXml(Title),
      Author: escapeXml(Author),
      ...(Subject === undefined ? {} : { Subject: escapeXml(Subject) }),
    });
    endMetadata();
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/** The head of the first page: who writes, to whom, when and about what. */
function printSender(paper: Paper, document: PdfDocument): void {
  const { afzender, geadresseerde = [], datum, titel, onderwerp = titel } = document;
  const part = (lines: string[], style: (typeof styles)['text' | 'sender']): void => {
    if (lines.length > 0) paper.write(paper.element(paper.root, 'P'), lines, style);
  };
  part(paper.lines(afzender, styles.sender), styles.sender);
  paper.rule(paper.y + 4);
  paper.y += 14;
  if (geadresseerde.length > 0) {
    paper.y = Math.max(paper.y, WINDOW_TOP);
    part(
      geadresseerde.flatMap((line) => paper.lines(line, styles.text, textWidth * 0.6)),
      styles.text,
    );
    paper.y += 30;
  }
  part([`Datum: ${datumVoluit(datum)}`], styles.text);
  if (onderwerp !== titel) part(paper.lines(`Onderwerp: ${onderwerp}`, styles.text), styles.text);
  paper.y += 10;
}

/** Page numbers, and on later pages whose document this is; for the eye, so artifacts. */
function printFooters(paper: Paper, { titel, afzender }: PdfDocument): void {
  const { pdf } = paper;
  const { count } = pdf.bufferedPageRange();
  const name = paper.lines(singleLine(`${titel} · ${afzender}`), styles.small, textWidth - 110)[0] ?? '';
  for (let at = 0; at < count; at++) {
    pdf.switchToPage(at);
    const y = page.height - page.bottom + 26;
    paper.rule(y - 8);
    paper.artifact('Pagination', () => {
      const number = `Pagina ${at + 1} van ${count}`;
      const { weight, size } = styles.small;
      paper.draw([name], styles.small, page.left, y);
      paper.draw([number], styles.small, page.width - page.right - paper.type.width(number, weight, size), y);
    });
  }
}

function singleLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** A moment that is on this day everywhere in Europe. */
function noon(day: Datum): Date {
  return new Date(`${day}T12:00:00Z`);
}
