import { type Cell, cellOfKey } from '../../views/risks/scale.ts';
import { setAddress } from '../layout/address.ts';

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const cellIn = (link: HTMLElement): Cell | null => cellOfKey(link.dataset.cell ?? '');

/** The nearest filled cell in one direction: straight ahead before aside. */
function neighbour(
  links: readonly HTMLElement[],
  from: Cell,
  [up, right]: readonly [number, number],
): HTMLElement | null {
  let best: { link: HTMLElement; distance: number } | null = null;
  for (const link of links) {
    const cell = cellIn(link);
    if (cell === null) continue;
    const [dp, di] = [cell.probability - from.probability, cell.impact - from.impact];
    const ahead = dp * up + di * right;
    if (ahead <= 0) continue;
    const distance = ahead + 3 * Math.abs(up === 0 ? dp : di);
    if (best === null || distance < best.distance) best = { link, distance };
  }
  return best?.link ?? null;
}

/**
 * `<risk-matrix>`: arrow keys go from count to count, Escape lets go of the chosen one. Tab goes through them as through any links, so nothing is
 * lost to who does not know it.
 */
class RiskMatrix extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.querySelector<HTMLElement>('[aria-current]')?.click();
      const step = steps[event.key];
      const link = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
      const from = link && cellIn(link);
      if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      neighbour([...this.querySelectorAll<HTMLElement>('[data-cell]')], from, step)?.focus();
    });
  }
}

/** `<risk-modes>`: radio buttons `by` choose one of several matrices, which needs no script; the choice is kept in the address. */
class RiskModes extends HTMLElement {
  connectedCallback(): void {
    const modes = [...this.querySelectorAll<HTMLInputElement>('[name="by"]')];
    const read = (): void => {
      const by = new URLSearchParams(location.search).get('by');
      const mode = modes.find(({ value }) => value === by) ?? modes[0];
      if (mode) mode.checked = true;
    };
    for (const mode of modes)
      mode.addEventListener('change', () => setAddress({ by: mode === modes[0] ? null : mode.value }, 'push'));
    addEventListener('popstate', read);
    read();
  }
}

customElements.define('risk-matrix', RiskMatrix);
customElements.define('risk-modes', RiskModes);
