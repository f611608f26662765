// What PDFKit 0.20 understands and its types (0.17) do not say yet.
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the types of PDFKit are a global namespace; adding to it has this form
  namespace PDFKit {
    interface PDFOutline {
      /** `top` in points from the top of the page; `left` in points from its right side. */
      addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
    }
    // eslint-disable-next-line @typescript-eslint/no-namespace -- as above
    namespace Mixins {
      interface StructureElementOptions {
        scope?: 'Column' | 'Row';
      }
    }
  }
}

export {};
