import type { Place } from '../../search/packs.ts';

const isPacked = (bytes: ArrayBuffer): boolean => {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  return first === 0x1f && second === 0x8b;
};

const unpacked = (bytes: ArrayBuffer): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();

async function answerOf(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/**
 * Fetches JSON that the build compressed with gzip. Some servers decompress it themselves.
 * @throws {Error} if the server answers with an error status
 */
export async function packedJson<T>(address: string, options: RequestInit = {}): Promise<T> {
  const bytes = await (await answerOf(address, options)).arrayBuffer();
  return JSON.parse(isPacked(bytes) ? await unpacked(bytes) : new TextDecoder().decode(bytes)) as T;
}

/** Packs that had to be read as a whole, by address. */
const wholePacks = new Map<string, Promise<ArrayBuffer>>();

function wholePack(address: string, bytes: Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  wholePacks.set(address, bytes);
  // The next query asks again.
  bytes.catch(() => wholePacks.delete(address));
  return bytes;
}

/** The part alone (RFC 9110, section 14); null if the server sends no parts, or spoils them. */
async function part(address: string, { start, end }: Place): Promise<ArrayBuffer | null> {
  const response = await answerOf(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
  if (response.status !== 206) {
    wholePack(address, response.arrayBuffer());
    return null;
  }
  // A server that compresses files on their way sends a part of what it compressed, which nothing can read.
  const bytes = await response.arrayBuffer().catch(() => null);
  return bytes?.byteLength === end - start && isPacked(bytes) ? bytes : null;
}

/**
 * Fetches a text that is a part of a pack.
 * @throws {Error} if the server answers with an error status, or with a pack of another build
 */
export async function packedPart(address: string, place: Place): Promise<string> {
  const alone = wholePacks.has(address) ? null : await part(address, place);
  if (alone !== null) return unpacked(alone);
  const whole =
    wholePacks.get(address) ??
    wholePack(
      address,
      answerOf(address, {}).then((response) => response.arrayBuffer()),
    );
  return unpacked((await whole).slice(place.start, place.end));
}
