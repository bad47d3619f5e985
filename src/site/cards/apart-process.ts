import sharp from 'sharp';
import { errorMessage } from '../../model/errors.ts';
import { packing } from './packing.ts';
import type { CardDrawn, CardTask } from './worker.ts';

/** A process that draws cards with several fonts: SVG in, PNG out. Its environment names its fonts. */

sharp.concurrency(1);

process.on('message', async ({ name, svg }: CardTask) => {
  const nothing = { name, png: null, apart: null, problem: null };
  let drawn: CardDrawn;
  try {
    drawn = { ...nothing, png: await sharp(Buffer.from(svg)).png(packing).toBuffer() };
  } catch (error) {
    drawn = { ...nothing, problem: errorMessage(error) };
  }
  process.send?.(drawn);
});
