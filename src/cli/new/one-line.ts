/** A title as written on the command line, on one line and without spaces around it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
