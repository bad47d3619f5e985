import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../../model/errors.ts';
import { drawCard, type MultiFontCard } from './draw-card.ts';
import { CardFonts } from './fonts.ts';

/** A thread that draws cards: SVG in, PNG out. */

export interface CardTask {
  name: string;
  svg: string;
}
/** The result of a task: a PNG, the input for a child process, or a problem. */
export interface CardDrawn {
  name: string;
  png: Uint8Array | null;
  apart: MultiFontCard | null;
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
    drawn = { ...nothing, problem: errorMessage(error) };
  }
  parentPort?.postMessage(drawn);
});
