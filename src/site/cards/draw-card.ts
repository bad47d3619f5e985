import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './encode-png.ts';
import type { CardFonts } from './fonts.ts';

/** A card that needs several fonts, and so a child process. */
export interface MultiFontCard {
  svg: string;
  fonts: string[];
  /** Characters that no font has, drawn as boxes. */
  unknown: string;
}

/** The text of an SVG, for choosing fonts. */
const wordsOf = (svg: string): string => svg.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '<>&"');

/**
 * A card as PNG or, if it needs several fonts, the input for a child process: this renderer combines fonts letter by
 * letter, which loses lines with ligatures and mixes weights. sharp encodes the PNG, since the renderer's own encoder
 * takes twice as long as the drawing, for a third more bytes.
 */
export async function drawCard(svg: string, fonts: CardFonts): Promise<Uint8Array | MultiFontCard> {
  const { files, families, single, unknown } = await fonts.fontsFor(wordsOf(svg));
  if (!single)
    return { svg: svg.replace(/ font-family="[^"]*"/, ` font-family="${families.join(', ')}"`), fonts: files, unknown };
  // No system fonts: cards must look the same everywhere.
  const font = { fontFiles: files, loadSystemFonts: false, defaultFontFamily: families[0]! };
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  return encodePng(pixels, { raw: { width, height, channels: 4 } });
}
