/** Lanes that are tall enough to be worth folding have at least this many rows. */
const tall = 4;

const idOf = (lane: Element): string => lane.id.replace(/^lane-/, '');
const rowsOf = (lane: Element): number => Number(/\brows-(\d+)\b/.exec(lane.className)?.[1] ?? 1);

/** Folding of single lanes: a tall lane gets a button that shows its first row only. */
export class Folds {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(scroll: HTMLElement, changed: () => void) {
    for (const lane of scroll.querySelectorAll('.tl-lane')) {
      if (rowsOf(lane) < tall) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'tl-fold';
      button.addEventListener('click', () => {
        this.#fold(lane, button, !lane.classList.contains('folded'));
        changed();
      });
      this.#buttons.set(idOf(lane), button);
      this.#fold(lane, button, false);
      lane.querySelector('.tl-name')?.append(button);
    }
  }

  #fold(lane: Element, button: HTMLButtonElement, folded: boolean): void {
    lane.classList.toggle('folded', folded);
    button.setAttribute('aria-expanded', String(!folded));
    button.textContent = folded ? `Show all ${rowsOf(lane)} rows` : 'Fold';
    button.setAttribute(
      'aria-label',
      `${button.textContent}, ${lane.querySelector('.tl-name > a')?.textContent ?? ''}`,
    );
  }

  /** The lanes that are folded, by their tracks' segments. */
  folded(): string[] {
    return [...this.#buttons].filter(([, button]) => button.ariaExpanded === 'false').map(([id]) => id);
  }

  /** Folds the named lanes. */
  restore(ids: readonly string[]): void {
    for (const id of ids) {
      const [button, lane] = [this.#buttons.get(id), document.getElementById(`lane-${id}`)];
      if (button !== undefined && lane !== null) this.#fold(lane, button, true);
    }
  }
}
