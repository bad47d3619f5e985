/** The beginning of a text, at most `length` UTF-16 units, that ends with a whole character: half a pair of surrogates is no text. */
export const beginning = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** A text of at most `length` UTF-16 units: a longer one is cut, and ends with an ellipsis. */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${beginning(text, length - 1)}…` : text;
