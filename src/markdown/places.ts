/** A place in a text: line and column from 1, and the offset at which the line starts. */
export interface Place {
  line: number;
  column: number;
  lineStart: number;
}

/**
 * A function that gives the place of an offset. Call it with ascending offsets: it reads each line end once, however
 * many offsets a line has.
 */
export function placesIn(text: string): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  return (offset) => {
    while (lineEnd !== -1 && lineEnd < offset) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1, lineStart };
  };
}
