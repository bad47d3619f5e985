import { type DrawnLane, isDrawn, type LaneLink, type LinkEnd, linksHtml } from '../../chart/lines.ts';
import { pageData } from '../layout/page-data.ts';

/**
 * The dependency lines, redrawn whenever lanes move, hide or fold: all of them or, by default, those that are late and
 * those of the lane under the pointer or focus. Those of a mark are highlighted while it is hovered or focused.
 */
export class Lines {
  readonly #scroll: HTMLElement;
  readonly #links: readonly LaneLink[];
  readonly #layer: SVGGElement | null;
  #all = false;
  #mark: Element | null = null;
  #lane: string | null = null;

  constructor(scroll: HTMLElement) {
    this.#scroll = scroll;
    this.#layer = scroll.querySelector<SVGGElement>('[data-lines]');
    this.#links = pageData<LaneLink[]>('links') ?? [];
    scroll.classList.add('linked');
    const point = ({ target }: Event): void => {
      const found = target instanceof Element ? target : null;
      this.#point(found?.closest('.tl-plot > a') ?? null, found?.closest('.tl-lane')?.id ?? null);
    };
    for (const event of ['pointerover', 'focusin']) scroll.addEventListener(event, point);
    for (const event of ['pointerleave', 'focusout']) scroll.addEventListener(event, () => this.#point(null, null));
  }

  /** Draws the lines of a lane and highlights those of its mark; null for neither. */
  #point(mark: Element | null, lane: string | null): void {
    if (mark === this.#mark && lane === this.#lane) return;
    const moved =
      lane !== this.#lane && this.#links.some((link) => this.#touches(link, lane) || this.#touches(link, this.#lane));
    this.#mark = mark;
    this.#lane = lane;
    if (moved && !this.#all) this.#drawLines();
    this.#show();
  }

  #touches({ from, to }: LaneLink, lane: string | null): boolean {
    return from.lane === lane || to.lane === lane;
  }

  #show(): void {
    const lane = this.#mark?.closest('.tl-lane')?.id;
    const index = this.#mark === null ? -1 : [...this.#mark.parentElement!.children].indexOf(this.#mark);
    const isOwn = (end: LinkEnd): boolean => end.lane === lane && end.mark === index;
    for (const line of this.#layer?.querySelectorAll<SVGGElement>('.dep') ?? []) {
      const link = this.#links[Number(line.dataset.link)];
      line.classList.toggle('lit', link !== undefined && (isOwn(link.from) || isOwn(link.to)));
    }
  }

  /**
   * The visible lanes, measured from the top of the chart. In a dense chart only the first lane's content is measured:
   * the browser has not laid out lanes far off screen, and measuring would force it to, lane by lane.
   */
  #lanes(svg: SVGSVGElement): DrawnLane[] {
    const zero = svg.getBoundingClientRect().top;
    const scale = svg.getScreenCTM()?.a ?? 1;
    const dense = svg.closest('.dense') !== null;
    let inside: number | null = null;
    return [...this.#scroll.querySelectorAll<HTMLElement>('.tl-group[open] > .tl-lane:not([hidden])')].map((lane) => {
      const { top, height } = lane.getBoundingClientRect();
      if (inside === null || !dense)
        inside = (lane.querySelector('.tl-plot')?.getBoundingClientRect().top ?? top) - top;
      const folded = lane.classList.contains('folded');
      return {
        id: lane.id,
        top: (top + inside - zero) / scale,
        height: folded ? height / scale : Number.POSITIVE_INFINITY,
      };
    });
  }

  /** Draws the lines: `all`, or those that are late and those of the lane under the pointer or focus. */
  draw(all: boolean): void {
    this.#all = all;
    this.#drawLines();
    if (this.#mark !== null) this.#show();
  }

  #drawLines(): void {
    const svg = this.#layer?.ownerSVGElement;
    if (!this.#layer || !svg) return;
    const wanted = (link: LaneLink, apart: number): boolean =>
      this.#all || isDrawn(link, apart) || this.#touches(link, this.#lane);
    const visible = this.#links.length > 0 && svg.getBoundingClientRect().width > 0;
    this.#layer.innerHTML = visible ? linksHtml(this.#links, this.#lanes(svg), wanted) : '';
    this.#layer.classList.add('drawn');
  }
}
