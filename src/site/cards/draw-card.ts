import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { CardFonts } from './fonts.ts';
import { packing } from './packing.ts';

// A thread has one card at a time, and other threads have the other processors.
sharp.concurrency(1);

/** What a card needs that is drawn in a process of its own. */
export interface ApartCard {
  svg: string;
  fonts: string[];
  /** Letters that no font has, which are drawn as boxes with their numbers. */
  unknown: string;
}

/** The text of an SVG, as far as fonts are concerned. */
const wordsOf = (svg: string): string => svg.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '<>&"');

/**
 * A card as PNG; or, where its letters are in several fonts, what is needed to draw it apart: the renderer joins fonts only letter by letter, which
 * leaves out lines with ligatures, and mixes their weights. The PNG is packed by another library than the one that draws it, because that one takes twice
 * as long over it as over the drawing, for a third more in bytes.
 */
export async function drawCard(svg: string, fonts: CardFonts): Promise<Uint8Array | ApartCard> {
  const { files, families, single, unknown } = await fonts.fontsFor(wordsOf(svg));
  if (!single)
    return { svg: svg.replace(/ font-family="[^"]*"/, ` font-family="${families.join(', ')}"`), fonts: files, unknown };
  // No font of the system: a card is the same wherever it is drawn.
  const font = { fontFiles: files, loadSystemFonts: false, defaultFontFamily: families[0]! };
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(packing)
    .toBuffer();
}
