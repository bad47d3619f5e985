/** Distances of the chart in pixels, at the width of its layout. */
export const metrics = {
  row: 22,
  bar: 18,
  lane: 32,
  denseLane: 24,
  leastBar: 3,
  gap: 4,
  pad: 6,
  /** Rows that a folded lane shows. */
  foldedRows: 2,
} as const;
