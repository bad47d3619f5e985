import { setAddress } from '../layout/address.ts';
import { ScreenClock } from './clock.ts';

/** The window that the sizes of a presented screen are drawn for, and the least that they are scaled to. */
const [width, height, least] = [1440, 900, 0.7];

/** How far keys go: those of a keyboard and of a presenter. */
const steps: Readonly<Record<string, number>> = {
  ...{ j: 1, ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1 },
  ...{ k: -1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 },
};
/** Keys that go from screen to screen on the page as it is read. */
const readingSteps: ReadonlySet<string> = new Set(['j', 'k']);

const root = document.documentElement;

/** A part of a screen that fits the window: the screen, and the items that are shown. */
interface Part {
  screen: HTMLElement;
  items: readonly HTMLElement[];
  /** Which part of how many, counted from 1. */
  number: number;
  of: number;
}

/**
 * `<review-pack>`: the six screens of a review. Presenting fills the window with one screen at a time, or with as many of
 * its items as fit; `j` and `k`, arrows, page keys and swipes go on and back, Escape leaves. `j` and `k` also lead from
 * screen to screen on the page as it is read. A clock counts the time of each screen.
 */
class ReviewPack extends HTMLElement {
  #screens: HTMLElement[] = [];
  #parts: Part[] = [];
  #at = 0;
  #on = false;
  #clock: ScreenClock | null = null;
  #touch: number | null = null;

  connectedCallback(): void {
    this.#screens = [...this.querySelectorAll<HTMLElement>('[data-screen]')];
    const button = this.#button();
    if (button === null || this.#screens.length === 0) return;
    button.addEventListener('click', () => (this.#on ? this.#stop() : this.#start()));
    this.#clock = new ScreenClock(this.querySelector<HTMLElement>('[data-clock]')!);
    const select = this.querySelector<HTMLSelectElement>('select[name="clock"]');
    const asked = new URLSearchParams(location.search).get('clock');
    if (select !== null && asked !== null) select.value = asked;
    select?.addEventListener('change', () => setAddress({ clock: select.value || null }));
    for (const one of this.querySelectorAll<HTMLElement>('[data-go]'))
      one.addEventListener('click', () => this.#go(Number(one.dataset.go)));
    for (const [index, step] of this.#stepLinks().entries())
      step.addEventListener('click', (event) => {
        if (!this.#on) return;
        event.preventDefault();
        this.#show(this.#parts.findIndex(({ screen }) => screen === this.#screens[index]));
      });
    document.addEventListener('keydown', (event) => this.#key(event), true);
    document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && this.#stop());
    addEventListener('resize', () => this.#on && this.#layOut());
    this.addEventListener('touchstart', ({ changedTouches }) => {
      this.#touch = changedTouches[0]?.clientX ?? null;
    });
    this.addEventListener('touchend', ({ changedTouches }) => {
      const moved = (changedTouches[0]?.clientX ?? 0) - (this.#touch ?? 0);
      if (this.#on && Math.abs(moved) > 60) this.#go(moved < 0 ? 1 : -1);
    });
  }

  #button = (): HTMLButtonElement | null => this.querySelector('[data-present]');
  #stepLinks = (): HTMLElement[] => [...this.querySelectorAll<HTMLElement>('[data-step]')];

  #start(): void {
    this.#on = true;
    const wanted = this.#screens.find(({ id }) => `#${id}` === location.hash) ?? this.#screens[0];
    this.#draw();
    this.#clock?.start(Number(this.querySelector<HTMLSelectElement>('select[name="clock"]')?.value ?? 0));
    this.#layOut(wanted);
    // Refused or unknown: then it fills the window.
    void root.requestFullscreen?.().catch(() => {});
  }

  #stop(): void {
    if (!this.#on) return;
    this.#on = false;
    this.#clock?.stop();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    this.#draw();
    root.style.removeProperty('--present');
    for (const item of this.querySelectorAll('[data-off]')) item.removeAttribute('data-off');
    for (const part of this.querySelectorAll('[data-part]')) part.textContent = '';
    for (const screen of this.#screens) screen.removeAttribute('data-now');
    for (const step of this.#stepLinks()) {
      step.removeAttribute('aria-current');
      step.removeAttribute('data-seen');
    }
    this.#button()?.focus();
  }

  #draw(): void {
    root.toggleAttribute('data-presenting', this.#on);
    const button = this.#button()!;
    button.ariaPressed = String(this.#on);
    button.textContent = this.#on ? 'Leave (Esc)' : 'Present';
    this.querySelector<HTMLElement>('.review-keys')!.hidden = !this.#on;
    if (this.#on) for (const details of this.querySelectorAll('details')) details.open = true;
  }

  /** Parts every screen by what fits the window, and shows the part with what is shown now. */
  #layOut(screen: HTMLElement | undefined = this.#parts[this.#at]?.screen): void {
    root.style.setProperty('--present', Math.max(least, Math.min(innerWidth / width, innerHeight / height)).toFixed(3));
    this.#parts = this.#screens.flatMap((one) => this.#partsOf(one));
    this.#show(
      Math.max(
        0,
        this.#parts.findIndex((part) => part.screen === screen),
      ),
    );
  }

  #partsOf(screen: HTMLElement): Part[] {
    for (const one of this.#screens) one.toggleAttribute('data-now', one === screen);
    const items = [...screen.querySelectorAll<HTMLElement>('.pack-item')];
    for (const item of items) item.removeAttribute('data-off');
    const keys = this.querySelector<HTMLElement>('.review-keys')!.getBoundingClientRect().height;
    const first = items[0]?.getBoundingClientRect().top ?? 0;
    const room = innerHeight - (first + scrollY) - keys - 36;
    const groups: HTMLElement[][] = [];
    let left = 0;
    for (const item of items) {
      const own = item.getBoundingClientRect().height;
      if (groups.length === 0 || own > left) {
        groups.push([]);
        left = room;
      }
      groups.at(-1)!.push(item);
      left -= own;
    }
    if (groups.length === 0) groups.push([]);
    return groups.map((own, index) => ({ screen, items: own, number: index + 1, of: groups.length }));
  }

  #go(by: number): void {
    const next = this.#at + by;
    if (next >= 0 && next < this.#parts.length) this.#show(next);
  }

  #show(at: number): void {
    const before = this.#parts[this.#at]?.screen;
    this.#at = at;
    const part = this.#parts[at];
    if (part === undefined) return;
    const { screen, items, number, of } = part;
    for (const one of this.#screens) one.toggleAttribute('data-now', one === screen);
    const shown = new Set<Element>(items);
    for (const item of screen.querySelectorAll('.pack-item')) item.toggleAttribute('data-off', !shown.has(item));
    const index = this.#screens.indexOf(screen);
    for (const [place, step] of this.#stepLinks().entries()) {
      step.toggleAttribute('data-seen', place < index);
      if (place === index) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    }
    screen.querySelector('[data-part]')!.textContent = of > 1 ? `, ${number} of ${of}` : '';
    this.#name('[data-previous]', this.#parts[at - 1]);
    this.#name('[data-next]', this.#parts[at + 1]);
    history.replaceState(null, '', `#${screen.id}`);
    scrollTo(0, 0);
    screen.focus({ preventScroll: true });
    if (before !== screen) this.#clock?.next(index);
  }

  /** The name of a neighbour at the foot; its button is off if there is none. */
  #name(place: string, part: Part | undefined): void {
    const words = this.querySelector<HTMLElement>(place)!;
    words.closest('button')!.disabled = part === undefined;
    const step = part === undefined ? null : this.#stepLinks()[this.#screens.indexOf(part.screen)];
    const name = step?.firstElementChild?.textContent?.trim().replace(/^\d+\s+/, '') ?? '';
    words.textContent = part !== undefined && part.of > 1 ? `${name}, ${part.number} of ${part.of}` : name;
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]')) return;
    if (key === 'Escape') this.#stop();
    const step = steps[key];
    if (step === undefined || (!this.#on && !readingSteps.has(key))) return;
    // Space presses the button that has the focus.
    if (key === ' ' && target instanceof Element && target.closest('button, summary')) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#on) this.#go(step);
    else this.#read(step);
  }

  /** To the next screen of the page as it is read. */
  #read(step: number): void {
    const tops = this.#screens.map((screen) => screen.getBoundingClientRect().top);
    const next = step > 0 ? tops.findIndex((top) => top > 24) : tops.findLastIndex((top) => top < -1);
    const screen = this.#screens[next];
    if (screen === undefined) return;
    screen.scrollIntoView({ block: 'start' });
    screen.focus({ preventScroll: true });
  }
}

customElements.define('review-pack', ReviewPack);
