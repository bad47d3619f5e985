import type { RoadmapData } from '../../views/roadmap/records.ts';
import { el } from '../layout/elements.ts';

/** Lanes with at least this many rows can be folded. */
const tall = 4;
const shortId = (id: string): string => id.replace(/^lane-/, '');

/** Folding of single lanes: a tall lane gets a button that collapses it to its first row. */
export class Folds {
  readonly #folds = new Map<string, (folded: boolean) => void>();
  readonly #folded = new Set<string>();

  constructor(lanes: RoadmapData['lanes'], changed: () => void) {
    for (const { id, rows } of lanes) {
      const lane = rows < tall ? null : document.getElementById(id);
      if (lane === null) continue;
      const button = el('button', { type: 'button', class: 'tl-fold' });
      const name = lane.querySelector('.tl-name');
      const fold = (folded: boolean): void => {
        this.#folded[folded ? 'add' : 'delete'](shortId(id));
        lane.classList.toggle('folded', folded);
        button.ariaExpanded = String(!folded);
        button.textContent = folded ? `Show all ${rows} rows` : 'Fold';
        button.ariaLabel = `${button.textContent}, ${name?.querySelector('a')?.textContent ?? ''}`;
      };
      button.addEventListener('click', () => {
        fold(!lane.classList.contains('folded'));
        changed();
      });
      fold(false);
      this.#folds.set(shortId(id), fold);
      name?.append(button);
    }
  }

  /** The folded lanes, by the URL segments of their tracks. */
  folded(): string[] {
    return [...this.#folded];
  }

  /** Folds the named lanes and ignores unknown ones. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#folds.get(id)?.(true);
  }
}
