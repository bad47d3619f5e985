/** What a diagram from an untrusted document must not contain, and its name in messages. */
const forbidden: [what: string, pattern: RegExp][] = [
  ['a script', /<script\b/i],
  ['an event handler', /<[^>]*[\s/"']on[a-z]+\s*=/i],
  ['embedded HTML', /<foreignObject\b/i],
  ['an embedded document', /<(iframe|object|embed|image|use)\b[^>]*\b(href|src|data)\s*=\s*["'](?!#)/i],
  ['an outside address in its style', /url\(\s*["']?(?!#)[^)]/i],
  ['an import in its style', /@import\b/i],
  ['a link that runs code', /(href|src)\s*=\s*["']?\s*(javascript|data|vbscript)\s*:/i],
];

/** What makes an SVG unsafe to show, or null. A link in an image is inert and allowed. */
export const unsafeIn = (svg: string): string | null => forbidden.find(([, pattern]) => pattern.test(svg))?.[0] ?? null;
