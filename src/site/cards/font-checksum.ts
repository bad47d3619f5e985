/** The sum of all 32-bit words of an intact font (OpenType 1.9, "head", checkSumAdjustment). */
const expected = 0xb1b0afba;

/** True for a TrueType or OpenType font that is neither truncated nor overwritten. */
export function isWholeFont(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const whole = font.byteLength - (font.byteLength % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return font.byteLength === whole && sum >>> 0 === expected;
}
