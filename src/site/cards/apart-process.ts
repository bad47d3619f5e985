import sharp from 'sharp';
import { packing } from './packing.ts';
import type { CardDrawn, CardTask } from './worker.ts';

/** A process that draws cards whose letters are in several fonts: SVG in, PNG out. Its fonts are in its environment from the start. */

sharp.concurrency(1);

process.on('message', async ({ name, svg }: CardTask) => {
  const nothing = { name, png: null, apart: null, problem: null };
  let drawn: CardDrawn;
  try {
    drawn = { ...nothing, png: await sharp(Buffer.from(svg)).png(packing).toBuffer() };
  } catch (error) {
    drawn = { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(drawn);
});
