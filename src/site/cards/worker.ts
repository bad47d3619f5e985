import { parentPort, workerData } from 'node:worker_threads';
import { type ApartCard, drawCard } from './draw-card.ts';
import { CardFonts } from './fonts.ts';

/** A thread that draws cards: SVG in, PNG out. */

export interface CardTask {
  name: string;
  svg: string;
}
/** A card that was drawn, that is to be drawn apart, or that could not be drawn. */
export interface CardDrawn {
  name: string;
  png: Uint8Array | null;
  apart: ApartCard | null;
  problem: string | null;
}

const fonts = new CardFonts((workerData as { fonts: [string, ...string[]] }).fonts);

parentPort?.on('message', async ({ name, svg }: CardTask) => {
  const nothing = { name, png: null, apart: null, problem: null };
  let drawn: CardDrawn;
  try {
    const made = await drawCard(svg, fonts);
    drawn = made instanceof Uint8Array ? { ...nothing, png: made } : { ...nothing, apart: made };
  } catch (error) {
    drawn = { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(drawn);
});
