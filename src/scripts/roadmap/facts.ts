import type { LaneFact } from '../../views/roadmap/facts.ts';
import { el, zoomOf } from '../layout/elements.ts';

/** The facts of a lane as a list; every value that has an address is a link to its record. */
const listOf = (facts: readonly LaneFact[]): HTMLElement =>
  el(
    'dl',
    {},
    ...facts.flatMap(({ label, text, url, warn }) => [
      el('dt', {}, label),
      el(
        'dd',
        { class: warn ? 'warn' : null },
        url === undefined ? text : el('a', { class: 'plain', href: url }, text),
      ),
    ]),
  );

/**
 * Opens the facts of a lane's track in place: its outlook becomes a button, and the panel follows it in the document, so
 * that Tab goes from the button into the panel. One is open at a time. If the facts cannot be had, the button is the
 * link that it is without script.
 */
export class LaneFacts {
  readonly #address: string;
  readonly #panel = el('div', { class: 'tl-facts', id: 'lane-facts', popover: 'manual' });
  #facts: Promise<Record<string, LaneFact[]>> | null = null;
  #button: HTMLAnchorElement | null = null;

  /** @param address of the facts of all lanes */
  constructor(scroll: HTMLElement, address: string) {
    this.#address = address;
    for (const button of scroll.querySelectorAll('.tl-outlook')) {
      button.role = 'button';
      button.ariaExpanded = 'false';
    }
    scroll.addEventListener('click', (event) => {
      const button = buttonAt(event.target);
      if (button === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (button === this.#button) this.close();
      else void this.open(button);
    });
    scroll.addEventListener('keydown', (event) => {
      const button = buttonAt(event.target);
      if (button === null || event.key !== ' ') return;
      event.preventDefault();
      button.click();
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || this.#button === null) return;
      if (this.#panel.contains(document.activeElement)) this.#button.focus();
      this.close();
    });
    document.addEventListener('pointerdown', ({ target }) => this.#leave(target));
    document.addEventListener('focusin', ({ target }) => this.#leave(target));
    addEventListener('resize', () => this.#place());
  }

  get isOpen(): boolean {
    return this.#button !== null;
  }

  /** Opens the facts of the lane that this outlook ends, instead of those that are open. */
  async open(button: HTMLAnchorElement): Promise<void> {
    this.close();
    const lane = button.closest('.tl-lane');
    const name = lane?.querySelector<HTMLAnchorElement>('.tl-name > a');
    if (!lane || !name) return;
    this.#button = button;
    button.ariaExpanded = 'true';
    let facts: LaneFact[] | undefined;
    try {
      facts = (await this.#load())[lane.id];
    } catch {
      this.#facts = null;
    }
    if (this.#button !== button) return;
    if (facts === undefined) {
      location.assign(button.href);
      return;
    }
    const href = name.getAttribute('href');
    const title = el('p', {}, el('a', { class: 'title', href }, name.textContent));
    this.#panel.replaceChildren(title, listOf(facts), el('p', {}, el('a', { href }, 'Open the track')));
    button.after(this.#panel);
    this.#panel.showPopover();
    this.#place();
  }

  close(): void {
    if (this.#button === null) return;
    this.#button.ariaExpanded = 'false';
    this.#button = null;
    if (this.#panel.isConnected) this.#panel.hidePopover();
  }

  #load(): Promise<Record<string, LaneFact[]>> {
    this.#facts ??= fetch(this.#address).then((response) => {
      if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
      return response.json();
    });
    return this.#facts;
  }

  /** Closes the panel if the reader turns to something else. */
  #leave(target: EventTarget | null): void {
    if (!(target instanceof Node) || this.#panel.contains(target) || buttonAt(target) === this.#button) return;
    this.close();
  }

  /** Below the button and within the window; on a phone the style sheet puts it at the window's end. */
  #place(): void {
    if (this.#button === null) return;
    const scale = zoomOf(this.#panel);
    const { bottom, right } = this.#button.getBoundingClientRect();
    const { width } = this.#panel.getBoundingClientRect();
    const left = Math.max(8, Math.min(right, document.documentElement.clientWidth - 8) - width);
    this.#panel.style.setProperty('--left', `${(left + scrollX) / scale}px`);
    this.#panel.style.setProperty('--top', `${(bottom + scrollY) / scale}px`);
  }
}

const buttonAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('.tl-outlook') : null;
