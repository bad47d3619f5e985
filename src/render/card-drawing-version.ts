/** Counted up whenever the same SVG is drawn or packed otherwise: a preview that was kept is never of another picture. */
export const drawingVersion = 3;
