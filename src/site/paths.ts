/** `memory-layer` for `/tracks/memory-layer/`: the parameter of a page's route. */
export const lastSegment = (url: string): string => url.split('/').at(-2)!;
