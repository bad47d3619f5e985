import { type LaneBoxes, type LaneLink, type LinkEnd, linksHtml } from '../../chart/lines.ts';
import { boxesOf, startOf } from './boxes.ts';

/** Per cents of the page are rounded to so much of the chart. */
const rounding = 1e-4;

/** The dependency lines, laid anew whenever lanes move, hide or fold, and whenever words change. Those of a mark stand out while it is pointed at. */
export class Lines {
  readonly #scroll: HTMLElement;
  readonly #links: LaneLink[];
  readonly #layer: SVGGElement | null;
  #mark: Element | null = null;

  constructor(scroll: HTMLElement) {
    this.#scroll = scroll;
    this.#layer = scroll.querySelector<SVGGElement>('[data-lines]');
    const data = document.querySelector('[data-links]')?.textContent;
    this.#links = data ? (JSON.parse(data) as LaneLink[]) : [];
    scroll.classList.add('linked');
    const lift = ({ target }: Event): void =>
      this.#lift(target instanceof Element ? target.closest('.tl-plot > a') : null);
    for (const event of ['pointerover', 'focusin']) scroll.addEventListener(event, lift);
    for (const event of ['pointerleave', 'focusout']) scroll.addEventListener(event, () => this.#lift(null));
  }

  /** Lets the lines of a mark stand out. */
  #lift(mark: Element | null): void {
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.#show();
  }

  /** Marks the lines that stand out, of those that are drawn. */
  #show(): void {
    const lane = this.#mark?.closest('.tl-lane')?.id;
    const place = this.#mark && startOf(this.#mark);
    const own = (end: LinkEnd): boolean =>
      place !== null && end.lane === lane && end.y === place.y && Math.abs(end.start - place.start) < rounding;
    for (const line of this.#layer?.querySelectorAll<SVGGElement>('.dep') ?? []) {
      const link = this.#links[Number(line.dataset.link)];
      line.classList.toggle('lit', link !== undefined && (own(link.from) || own(link.to)));
    }
  }

  /**
   * What stands in each lane, and where its drawing begins below the chart's first; what is hidden or folded is left out. A dense chart asks
   * only its lanes: the browser has not laid out what is inside those that are far away, and would do so lane by lane.
   */
  #lanes(svg: SVGSVGElement, width: number): LaneBoxes[] {
    const zero = svg.getBoundingClientRect().top;
    const scale = svg.getScreenCTM()?.a ?? 1;
    const dense = svg.closest('.dense') !== null;
    let inside: number | null = null;
    return [...this.#scroll.querySelectorAll<HTMLElement>('.tl-group[open] > .tl-lane:not([hidden])')].map((lane) => {
      const { top } = lane.getBoundingClientRect();
      if (inside === null || !dense)
        inside = (lane.querySelector('.tl-plot')?.getBoundingClientRect().top ?? top) - top;
      return boxesOf(lane, (top + inside - zero) / scale, width);
    });
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
    const upright = [...this.#scroll.querySelectorAll('.tl-now')].map(
      (line) => Number.parseFloat(line.getAttribute('x1') ?? '') / 100,
    );
    this.#layer.innerHTML =
      width > 0 && this.#links.length > 0 ? linksHtml(this.#links, this.#lanes(svg, width), width, upright) : '';
    if (this.#mark !== null) this.#show();
  }
}
