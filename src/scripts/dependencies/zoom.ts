import type { GraphData } from '../../views/dependencies/graph-data.ts';
import { setAddress } from '../layout/address.ts';

/** Zoom with buttons or Ctrl and wheel, and drag the background. The graph keeps its own size; its frame scrolls. */

const least = 0.1;
const most = 2;

/**
 * Starts zoom and dragging for a graph in its scrolling frame. The scale is kept in the address as `zoom`, in per cent.
 * @param root element that contains the zoom buttons
 * @param box the scrolling frame
 * @param size of the drawing at 100 %, in pixels
 */
export function startZoom(root: HTMLElement, graph: SVGSVGElement, box: HTMLElement, size: GraphData): void {
  const { width, height } = size;
  const whole = root.querySelector<HTMLElement>('[data-zoom="whole"]');
  let scale = 1;

  /** Zooms without moving the point of the drawing at `at`, in pixels from the top left of the frame. */
  const zoom = (to: number, at = { x: box.clientWidth / 2, y: box.clientHeight / 2 }): void => {
    const next = Math.min(most, Math.max(least, to));
    const point = { x: (box.scrollLeft + at.x) / scale, y: (box.scrollTop + at.y) / scale };
    scale = next;
    graph.setAttribute('width', String(Math.round(width * scale)));
    graph.setAttribute('height', String(Math.round(height * scale)));
    box.scrollTo(point.x * scale - at.x, point.y * scale - at.y);
    if (whole !== null) whole.textContent = `${Math.round(scale * 100)} %`;
  };
  const remember = (): void => setAddress({ zoom: scale === 1 ? null : String(Math.round(scale * 100)) });
  const fit = (): number => Math.min(1, box.clientWidth / width);

  for (const button of root.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => {
      const target = { in: scale * 1.25, out: scale / 1.25, whole: 1, fit: fit() }[button.dataset.zoom ?? ''];
      if (target === undefined) return;
      zoom(target);
      remember();
    });
  }
  box.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frame = box.getBoundingClientRect();
      zoom(scale * 1.0015 ** -event.deltaY, { x: event.clientX - frame.left, y: event.clientY - frame.top });
      remember();
    },
    { passive: false },
  );
  box.addEventListener('pointerdown', (event) => {
    const onBox = event.target instanceof Element && event.target.closest('a') !== null;
    if (onBox || event.button !== 0 || event.pointerType !== 'mouse') return;
    const from = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
    const drag = (move: PointerEvent): void => box.scrollTo(from.x - move.clientX, from.y - move.clientY);
    const end = (): void => {
      box.classList.remove('dragging');
      box.removeEventListener('pointermove', drag);
    };
    box.classList.add('dragging');
    box.setPointerCapture(event.pointerId);
    box.addEventListener('pointermove', drag);
    box.addEventListener('pointerup', end, { once: true });
    box.addEventListener('pointercancel', end, { once: true });
  });

  const asked = Number(new URLSearchParams(location.search).get('zoom'));
  if (asked > 0) zoom(asked / 100);
  // A graph only slightly too wide is fitted to its frame: it stays legible.
  else if (fit() < 1 && fit() >= 0.9) zoom(fit());
}
