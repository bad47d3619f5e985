/** There is no second state of the plans to compare with. The message is one sentence for the reader: why, and what to do. */
export class NothingToCompare extends Error {
  override name = 'NothingToCompare';
}
