/** Distances of the chart in pixels, at the width of its layout. */
export const metrics = { row: 24, bar: 18, lane: 34, denseLane: 24, leastBar: 3, gap: 4, pad: 6 } as const;
