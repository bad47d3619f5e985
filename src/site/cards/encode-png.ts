import sharp, { type SharpInput, type SharpOptions } from 'sharp';

// Each thread draws one card at a time; other threads use the other processors.
sharp.concurrency(1);

/** A card as PNG. A higher level of compression takes twice as long and saves a tenth. */
export const encodePng = (card: SharpInput, options: SharpOptions = {}): Promise<Uint8Array> =>
  sharp(card, options).png({ compressionLevel: 3 }).toBuffer();
