/** `memory-layer` of `/tracks/memory-layer/`: the part of an address that a page's route is found by. */
export const lastSegment = (url: string): string => url.split('/').at(-2)!;
