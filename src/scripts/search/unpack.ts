/** The bytes of a file that was packed with gzip when the site was built. Some servers unpack on their own what they know to be packed. */
export async function unpackedBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What is wrong with the bytes is met where they are read.
  void writer.write(bytes).catch(() => {});
  void writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
