/*
 * What the marks of a chart refer to: points, soft spans by state, hatches. Colours come from classes in
 * `timeline.css`, so both themes, print and forced colours share one set. One chart per page: IDs are global.
 */

/** Fills of soft spans. (`may`, defined below, is the part of a span that may lie past its deadline.) */
const soft = ['plan', 'run', 'rev', 'blk', 'done', 'gone', 'unk'] as const;

const gradient = (id: string, kind: 'f' | 't', from: number, to: number): string =>
  `<linearGradient id="${kind}-${id}" class="${kind}-${id}"><stop offset="0" stop-opacity="${from}"/><stop offset=".22"/><stop offset=".78"/><stop offset="1" stop-opacity="${to}"/></linearGradient>`;

const span = (id: string): string =>
  `<symbol id="s-${id}" overflow="visible"><rect width="100%" height="100%" fill="url(#f-${id})"/><rect width="100%" height="1" fill="url(#t-${id})"/><rect y="100%" width="100%" height="1" transform="translate(0-1)" fill="url(#t-${id})"/></symbol>`;

const hatch = (id: string): string =>
  `<pattern id="h-${id}" class="h-${id}" width="5.5" height="5.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="5.5"/></pattern>`;

const ring = '<circle r="5.75" class="tl-ring"/><circle r="2.4" class="tl-dot"/>';

const points = [
  '<g id="p-diamond"><path d="M0-6.5 6.5 0 0 6.5-6.5 0z" class="tl-point"/></g>',
  '<g id="p-reached"><path d="M0-6.5 6.5 0 0 6.5-6.5 0z" class="tl-point full"/></g>',
  `<g id="p-target"><circle r="8.5" class="tl-disc"/>${ring}</g>`,
  `<g id="p-target-in">${ring}</g>`,
  '<g id="p-deadline"><path d="M-7-12.5h5.5v25H-7" class="tl-bracket"/></g>',
  '<g id="p-deadline-low"><path d="M-7-9h5.5V9H-7" class="tl-bracket"/></g>',
  '<g id="p-deadline-in"><path d="M-4-6h4V6h-4" class="tl-bracket thin"/></g>',
  '<g id="p-blocked"><circle r="6.5" class="tl-no"/><path d="M-3.25 0h6.5" class="tl-no-bar"/></g>',
  '<g id="p-cut"><path d="M8-4.5 3.5 0 8 4.5" class="tl-cut-off"/></g>',
  '<g id="p-cut-end"><path d="M-8-4.5-3.5 0-8 4.5" class="tl-cut-off"/></g>',
];

export const defsHtml = `<svg class="tl-defs" width="0" height="0" aria-hidden="true"><defs>${[
  ...soft.flatMap((id) => [gradient(id, 'f', 0, 0), gradient(id, 't', 0, 0), span(id)]),
  gradient('may', 'f', 1, 0),
  gradient('may', 't', 1, 0),
  '<symbol id="s-may" overflow="visible"><rect width="100%" height="100%" class="tl-ground"/><rect width="100%" height="100%" fill="url(#f-may)"/><rect width="100%" height="1" fill="url(#t-may)"/><rect y="100%" width="100%" height="1" transform="translate(0-1)" fill="url(#t-may)"/></symbol>',
  hatch('on'),
  hatch('off'),
  hatch('over'),
  ...points,
].join('')}</defs></svg>`;
