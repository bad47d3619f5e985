/** `2:05` for 125 seconds. */
const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The clock of a presentation: how long each screen was shown, and of how many minutes. Off if these are 0. */
export class ScreenClock {
  readonly #shown: HTMLElement;
  /** Milliseconds that each screen was shown before now, by its place. */
  #spent: number[] = [];
  #minutes = 0;
  #screen = 0;
  #since = 0;
  #timer: number | undefined;

  constructor(shown: HTMLElement) {
    this.#shown = shown;
  }

  start(minutes: number): void {
    this.#minutes = minutes;
    this.#spent = [];
    this.#since = Date.now();
    if (minutes > 0) this.#timer = window.setInterval(() => this.#draw(), 1000);
    this.#draw();
  }

  /** Another screen is shown: its own time goes on. */
  next(screen: number): void {
    this.#spent[this.#screen] = this.#elapsed();
    this.#screen = screen;
    this.#since = Date.now();
    this.#draw();
  }

  stop(): void {
    window.clearInterval(this.#timer);
    this.#minutes = 0;
    this.#draw();
  }

  #elapsed = (): number => (this.#spent[this.#screen] ?? 0) + Date.now() - this.#since;

  #draw(): void {
    if (this.#minutes === 0) {
      this.#shown.textContent = '';
      return;
    }
    const seconds = Math.floor(this.#elapsed() / 1000);
    const over = seconds - this.#minutes * 60;
    this.#shown.toggleAttribute('data-over', over > 0);
    this.#shown.textContent =
      over > 0 ? `${clockText(over)} over` : `${clockText(seconds)} of ${clockText(this.#minutes * 60)}`;
  }
}
