import { type LaneLink, linksHtml } from '../views/timeline-lines.ts';

/** The dependency lines, laid anew whenever lanes move, hide or fold. */
export class Lines {
  readonly #links: LaneLink[];
  readonly #layer: SVGGElement | null;

  constructor(scroll: HTMLElement) {
    this.#layer = scroll.querySelector<SVGGElement>('[data-lines]');
    const data = document.querySelector('[data-links]')?.textContent;
    this.#links = data ? (JSON.parse(data) as LaneLink[]) : [];
    scroll.classList.add('linked');
  }

  /**
   * Where the drawing of each lane begins, below the chart's first; what is hidden or folded is left out. A dense chart asks only its lanes:
   * the browser has not laid out what is inside those that are far away, and would do so lane by lane.
   */
  #tops(svg: SVGSVGElement): Map<string, number> {
    const zero = svg.getBoundingClientRect().top;
    const scale = svg.getScreenCTM()?.a ?? 1;
    const dense = svg.closest('.dense') !== null;
    const tops = new Map<string, number>();
    let inside: number | null = null;
    for (const id of new Set(this.#links.flatMap(({ fromLane, toLane }) => [fromLane, toLane]))) {
      const lane = document.getElementById(id);
      if (!lane || lane.hidden || !lane.closest('details')?.open) continue;
      const { top } = lane.getBoundingClientRect();
      if (inside === null || !dense) inside = (lane.querySelector('.tl-plot')?.getBoundingClientRect().top ?? top) - top;
      tops.set(id, (top + inside - zero) / scale);
    }
    return tops;
  }

  /** Draws them for a chart of so many pixels, which is how wide it is unless said otherwise; or takes them away. */
  draw(on: boolean, chart?: number): void {
    const svg = this.#layer?.ownerSVGElement;
    if (!this.#layer || !svg) return;
    if (!on) {
      if (this.#layer.hasChildNodes()) this.#layer.replaceChildren();
      return;
    }
    const width = chart ?? svg.getBoundingClientRect().width;
    this.#layer.innerHTML = width > 0 ? linksHtml(this.#links, this.#tops(svg), width) : '';
  }
}
