/** Milliseconds of work per batch, and of rest for the browser between batches. */
const [work, pause] = [12, 40];

/** Work put off until the page has been painted; printing finishes it at once. */
export class Later {
  #pieces: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('beforeprint', () => this.#do(Number.POSITIVE_INFINITY));
  }

  /** Runs these tasks in batches, dropping any still pending. */
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
