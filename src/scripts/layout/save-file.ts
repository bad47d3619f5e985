/**
 * Offers text to the reader as a file download.
 * @param type the media type
 * @param text pieces of the file, in order
 */
export function saveFile(name: string, type: string, ...text: string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(text, { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
