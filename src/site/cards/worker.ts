import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { fontParts, unpackedFont } from './fonts.ts';

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

const { fonts } = workerData as { fonts: string };
const unpacked = new Map<string, Promise<string>>();

async function draw(svg: string): Promise<Uint8Array> {
  const text = svg.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
  const { files, complete } = fontParts(text);
  const fontFiles = await Promise.all(
    files.map((file) => {
      const path = unpacked.get(file) ?? unpackedFont(file, fonts);
      unpacked.set(file, path);
      return path;
    }),
  );
  // Scripts that no bundled font has are looked for among the system's, which takes time: only where they are needed.
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: !complete, defaultFontFamily: 'Source Sans 3' } }).render().asPng();
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
