/** Twice the size on the screen, so that it prints well. */
const SCHERPTE = 2;

/** Keeps a picture as SVG. */
export function bewaarSvg(svg: SVGSVGElement | null, naam: string): void {
  if (svg) bewaar(alsData(svg), `${naam}.svg`);
}

/** Keeps a picture as PNG, on white. */
export async function bewaarPng(svg: SVGSVGElement | null, naam: string): Promise<void> {
  if (!svg) return;
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = alsData(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SCHERPTE, height * SCHERPTE];
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  bewaar(canvas.toDataURL('image/png'), `${naam}.png`);
}

function alsData(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', 'sans-serif');
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function bewaar(adres: string, naam: string): void {
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
}
