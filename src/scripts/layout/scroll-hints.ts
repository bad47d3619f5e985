/** Puts a hint above each table or diagram of a document while it is wider than its frame and scrolls sideways. */
const frames = '.prose :is(.table-scroll, .diagram-view)';
const hints = new Map<Element, HTMLElement>();

function hintBefore(frame: Element): void {
  const hint = hints.get(frame) ?? document.createElement('p');
  hint.className = 'scrolls';
  // Screen readers get the same from the role and name of the frame.
  hint.setAttribute('aria-hidden', 'true');
  hint.textContent = 'scrolls sideways →';
  frame.before(hint);
  hints.set(frame, hint);
}

function show(frame: Element): void {
  const scrolls = frame.scrollWidth > frame.clientWidth + 1;
  const hint = hints.get(frame);
  // Removed rather than hidden, so that the space above the frame is the same as without script.
  if (!scrolls) hint?.remove();
  else if (!hint?.isConnected) hintBefore(frame);
}

// A picture that loads late, or changes with the theme, resizes the content but not the frame.
const sizes = new ResizeObserver((entries) => {
  const changed = new Set(entries.map(({ target }) => (target.matches(frames) ? target : target.parentElement)));
  for (const frame of changed) if (frame) show(frame);
});

/** Keeps the hint of a frame up to date from now on. */
export function watchFrame(frame: Element): void {
  for (const box of [frame, ...frame.children]) sizes.observe(box);
}

for (const frame of document.querySelectorAll(frames)) watchFrame(frame);
