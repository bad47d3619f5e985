import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** True if the checksum of every PNG chunk is right and the last one ends the file (PNG, third edition, 5.3). */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(signature)) return false;
  let at = 8;
  let last = '';
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    last = bytes.toString('latin1', at + 4, at + 8);
    at = end + 4;
  }
  return at === bytes.length && last === 'IEND';
}
