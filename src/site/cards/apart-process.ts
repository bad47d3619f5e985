import { errorMessage } from '../../model/errors.ts';
import { encodePng } from './encode-png.ts';
import type { CardDrawn, CardTask } from './worker.ts';

/** A process that draws cards with several fonts: SVG in, PNG out. Its environment names its fonts. */

process.on('message', async ({ name, svg }: CardTask) => {
  const nothing = { name, png: null, apart: null, problem: null };
  let drawn: CardDrawn;
  try {
    drawn = { ...nothing, png: await encodePng(Buffer.from(svg)) };
  } catch (error) {
    drawn = { ...nothing, problem: errorMessage(error) };
  }
  process.send?.(drawn);
});
