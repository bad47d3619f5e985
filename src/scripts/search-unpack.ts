/** The bytes of a file that was packed with gzip when the site was built. Some servers unpack on their own what they know to be packed. */
export async function unpackedBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
