export { datumVoluit } from './datum-voluit.js';
export { type Blok, type PdfDocument, type Tabel } from './document.js';
export { PdfMaker } from './pdf-maker.js';
export { PdfModule } from './pdf.module.js';
