import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { CardFonts } from './fonts.ts';

// A thread has one card at a time, and other threads have the other processors.
sharp.concurrency(1);

/** The text of an SVG, as far as fonts are concerned. */
const wordsOf = (svg: string): string => svg.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '<>&"');

/**
 * A card as PNG. It is packed by another library than the one that draws it, because that one takes twice as long over it as over the drawing, for
 * a third more in bytes. A higher level of packing takes twice as long for a tenth less.
 */
export async function drawCard(svg: string, fonts: CardFonts): Promise<Uint8Array> {
  const { files, complete } = await fonts.filesFor(wordsOf(svg));
  // Scripts that no bundled font has are looked for among the system's, which takes time: only where they are needed.
  const image = new Resvg(svg, { font: { fontFiles: files, loadSystemFonts: !complete, defaultFontFamily: 'Source Sans 3' } }).render();
  const { pixels, width, height } = image;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}
