/** PNG compression of cards: a higher level takes twice as long and saves a tenth. */
export const packing = { compressionLevel: 3 } as const;
