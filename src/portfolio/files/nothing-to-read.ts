/** There is nothing to read: no such folder, or no Markdown in it. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}
