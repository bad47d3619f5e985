/**
 * `_headers` as Netlify and Cloudflare read it: what has a hash of its content in its name is kept for ever. For pages both hosts ask back
 * each time by themselves; a second rule for the same header would be joined to the first.
 */
export const headersFile = (base: string): string =>
  [
    ...['_assets', 'cards'].map((name) => `${base}${name}/*\n  Cache-Control: public, max-age=31536000, immutable\n`),
    `${base}*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n`,
  ].join('\n');
