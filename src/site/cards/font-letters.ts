/**
 * The code points in a TrueType or OpenType font, from its character map (OpenType 1.9, "cmap", formats 4 and 12). The
 * ranges that a font's package declares may be larger.
 */
export function fontLetters(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const letters = new Set<number>();
  const cmap = tableAt(view, 'cmap');
  if (cmap === null) return letters;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(table);
    if (format === 4) readSegments(view, table, letters);
    else if (format === 12) readGroups(view, table, letters);
  }
  return letters;
}

function tableAt(view: DataView, name: string): number | null {
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  return null;
}

function readSegments(view: DataView, table: number, letters: Set<number>): void {
  const twice = view.getUint16(table + 6);
  const [ends, starts, deltas, offsets] = [0, twice + 2, 2 * twice + 2, 3 * twice + 2].map((at) => table + 14 + at) as [
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < twice; at += 2) {
    const [start, end, offset] = [view.getUint16(starts + at), view.getUint16(ends + at), view.getUint16(offsets + at)];
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + 2 * (code - start));
      if (glyph !== 0) letters.add(code);
    }
  }
}

function readGroups(view: DataView, table: number, letters: Set<number>): void {
  for (let index = 0; index < view.getUint32(table + 12); index++) {
    const group = table + 16 + index * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) letters.add(code);
  }
}
