import type { RoadmapData } from '../../views/roadmap/records.ts';

const shortId = (id: string): string => id.replace(/^lane-/, '');

/** Folding of single lanes: a tall lane shows its first rows until its button opens it. */
export class Folds {
  readonly #folds = new Map<string, (folded: boolean) => void>();
  readonly #opened = new Set<string>();

  constructor(lanes: RoadmapData['lanes'], changed: () => void) {
    for (const { id, hidden } of lanes) {
      const lane = hidden === 0 ? null : document.getElementById(id);
      const button = lane?.querySelector<HTMLButtonElement>('.tl-fold');
      if (!lane || !button) continue;
      const fold = (folded: boolean): void => {
        this.#opened[folded ? 'delete' : 'add'](shortId(id));
        lane.classList.toggle('folded', folded);
        button.ariaExpanded = String(!folded);
        button.textContent = folded ? `+${hidden} more` : 'Fold';
        button.ariaLabel = `${button.textContent}, ${lane.querySelector('.tl-name > a')?.textContent ?? ''}`;
      };
      button.addEventListener('click', () => {
        fold(!lane.classList.contains('folded'));
        changed();
      });
      this.#folds.set(shortId(id), fold);
    }
  }

  /** The opened lanes, by the URL segments of their tracks. */
  opened(): string[] {
    return [...this.#opened];
  }

  /** Opens the named lanes and ignores unknown ones. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#folds.get(id)?.(false);
  }
}
