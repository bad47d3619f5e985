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

  /** Where the drawing of each lane begins, below the chart's first; what is hidden or folded is left out. */
  #tops(): Map<string, number> {
    const layer = this.#layer?.ownerSVGElement;
    if (!layer) return new Map();
    const zero = layer.getBoundingClientRect().top;
    const scale = layer.getScreenCTM()?.a ?? 1;
    const tops = new Map<string, number>();
    for (const id of new Set(this.#links.flatMap(({ fromLane, toLane }) => [fromLane, toLane]))) {
      const lane = document.getElementById(id);
      const plot = lane?.querySelector('.tl-plot');
      if (!lane || !plot || lane.hidden || !lane.closest('details')?.open) continue;
      // A lane that the browser has not laid out yet knows its own place, not its parts'.
      const place = plot.getBoundingClientRect();
      tops.set(id, ((place.height > 0 ? place : lane.getBoundingClientRect()).top - zero) / scale);
    }
    return tops;
  }

  draw(on: boolean): void {
    if (this.#layer === null) return;
    const width = this.#layer.ownerSVGElement?.getBoundingClientRect().width ?? 0;
    this.#layer.innerHTML = on && width > 0 ? linksHtml(this.#links, this.#tops(), width) : '';
  }
}
