import { parentPort, workerData } from 'node:worker_threads';
import { drawCard } from './draw-card.ts';
import { CardFonts } from './fonts.ts';

/** A thread that draws cards: SVG in, PNG out. */

export interface CardTask {
  name: string;
  svg: string;
}
export interface CardDrawn {
  name: string;
  png: Uint8Array | null;
  problem: string | null;
}

const fonts = new CardFonts((workerData as { fonts: [string, ...string[]] }).fonts);

parentPort?.on('message', async ({ name, svg }: CardTask) => {
  let drawn: CardDrawn;
  try {
    drawn = { name, png: await drawCard(svg, fonts), problem: null };
  } catch (error) {
    drawn = { name, png: null, problem: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(drawn);
});
