/** The first `length` UTF-16 units of a text, without half a surrogate pair at the end. */
export const beginning = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** A text of at most `length` UTF-16 units; longer ones are cut and end with an ellipsis. */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${beginning(text, length - 1)}…` : text;
