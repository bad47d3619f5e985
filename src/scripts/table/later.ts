/** So many pieces of work are done at a time, and so many milliseconds are left to the browser between them. */
const [atATime, pause] = [8, 40];

/** Work that may wait until the page has been painted. */
export class Later {
  #work: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('beforeprint', () => this.#do(this.#work.length));
  }

  /** Does this work, some at a time, instead of what has not been done yet. */
  start(work: (() => void)[]): void {
    clearTimeout(this.#timer);
    this.#work = work;
    this.#wait();
  }

  #wait(): void {
    if (this.#work.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#do(atATime);
      this.#wait();
    }, pause);
  }

  #do(pieces: number): void {
    for (const piece of this.#work.splice(0, pieces)) piece();
  }
}
