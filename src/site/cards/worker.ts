import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
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

const fonts = new CardFonts((workerData as { fonts: string }).fonts);

async function draw(svg: string): Promise<Uint8Array> {
  const { files, complete } = await fonts.filesFor(svg.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '<>&"'));
  // Scripts that no bundled font has are looked for among the system's, which takes time: only where they are needed.
  return new Resvg(svg, { font: { fontFiles: files, loadSystemFonts: !complete, defaultFontFamily: 'Source Sans 3' } }).render().asPng();
}

parentPort?.on('message', async ({ name, svg }: CardTask) => {
  let drawn: CardDrawn;
  try {
    drawn = { name, png: await draw(svg), problem: null };
  } catch (error) {
    drawn = { name, png: null, problem: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(drawn);
});
