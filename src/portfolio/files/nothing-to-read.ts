/** Thrown if there is no such folder, or no Markdown in it. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}
