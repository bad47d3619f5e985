import { createHash } from 'node:crypto';

/** Digests of records, which many pages show. They are never changed after they were made. */
const ofRecords = new WeakMap<object, string>();

/**
 * A digest of plain data: what has the same digest shows the same page.
 * @throws {TypeError} for data whose content JSON does not show, such as a function
 */
export const digestOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data, inFull)).digest('hex').slice(0, 32);

function inFull(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError(`“${key}” is no plain data.`);
    return value;
  }
  if (Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return [value.constructor.name, ...value];
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`“${key}” is no plain data.`);
  return 'id' in value ? digestOfRecord(value) : value;
}

function digestOfRecord(record: object): string {
  const known = ofRecords.get(record);
  if (known !== undefined) return known;
  const digest = digestOf(Object.entries(record));
  ofRecords.set(record, digest);
  return digest;
}
