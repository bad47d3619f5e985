/** Increase it when the same SVG gives another picture, so that cached cards are redrawn. */
export const drawingVersion = 3;
