import type { LaneFacts } from './facts.ts';

/** Width in CSS pixels that the page is laid out for while it is presented, and the limits of its magnification. */
const [width, least, most] = [1100, 1.25, 3];

/** Lanes to go on by, for the keys of a keyboard and of a presenter. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };

const root = document.documentElement;

/**
 * Presenting: the chart fills the screen, or the window if the browser has no full screen, and is drawn larger. Escape
 * and the button leave it. Arrow up and down, Page Up and Page Down go from lane to lane; facts that are open follow.
 */
export class Presenter {
  readonly #button: HTMLButtonElement;
  readonly #scroll: HTMLElement;
  readonly #facts: LaneFacts;
  readonly #resized: () => void;
  #on = false;

  /** @param resized lays the chart out again */
  constructor(button: HTMLButtonElement, scroll: HTMLElement, facts: LaneFacts, resized: () => void) {
    this.#button = button;
    this.#scroll = scroll;
    this.#facts = facts;
    this.#resized = resized;
    button.addEventListener('click', () => (this.#on ? this.#stop() : this.#start()));
    addEventListener('resize', () => this.#on && this.#enlarge());
    document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && this.#stop());
    // Before the chart's own keys.
    document.addEventListener('keydown', (event) => this.#on && this.#key(event), true);
  }

  #start(): void {
    this.#on = true;
    this.#draw();
    this.#enlarge();
    // Refused or unknown: then it fills the window.
    void root.requestFullscreen?.().catch(() => {});
  }

  #stop(): void {
    if (!this.#on) return;
    this.#on = false;
    this.#facts.close();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    this.#draw();
    root.style.removeProperty('--present');
    this.#resized();
  }

  #draw(): void {
    root.toggleAttribute('data-presenting', this.#on);
    this.#button.ariaPressed = String(this.#on);
    this.#button.textContent = this.#on ? 'Leave (Esc)' : 'Present';
  }

  #enlarge(): void {
    const factor = Math.min(most, Math.max(least, innerWidth / width));
    root.style.setProperty('--present', factor.toFixed(2));
    this.#resized();
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    // With open facts, Escape closes these first.
    if (key === 'Escape' && !this.#facts.isOpen) this.#stop();
    const step = steps[key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const outlooks = [...this.#scroll.querySelectorAll<HTMLAnchorElement>('.tl-outlook')].filter((one) =>
      one.checkVisibility({ contentVisibilityAuto: false }),
    );
    const here = document.activeElement?.closest('.tl-lane')?.querySelector<HTMLAnchorElement>('.tl-outlook');
    const next = here ? outlooks[outlooks.indexOf(here) + step] : outlooks[0];
    if (next === undefined) return;
    const follows = this.#facts.isOpen;
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (follows) void this.#facts.open(next);
  }
}
