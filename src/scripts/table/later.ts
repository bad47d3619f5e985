/** So long is worked at a time, and so long is left to the browser in between, in milliseconds. */
const [work, pause] = [12, 40];

/** Work that may wait until the page has been painted. */
export class Later {
  #pieces: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('beforeprint', () => this.#do(Number.POSITIVE_INFINITY));
  }

  /** Does these pieces of work, some at a time, instead of what has not been done yet. */
  start(pieces: (() => void)[]): void {
    clearTimeout(this.#timer);
    this.#pieces = pieces.reverse();
    this.#wait();
  }

  #wait(): void {
    if (this.#pieces.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#do(performance.now() + work);
      this.#wait();
    }, pause);
  }

  #do(until: number): void {
    do this.#pieces.pop()?.();
    while (this.#pieces.length > 0 && performance.now() < until);
  }
}
