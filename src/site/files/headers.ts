/**
 * `_headers` for Netlify and Cloudflare: files with a hash in their name are cached for ever. Pages need no rule,
 * because both hosts revalidate them, and a second rule for a header would be merged with the first.
 */
export const headersFile = (base: string): string =>
  [
    ...['_assets', 'cards'].map((name) => `${base}${name}/*\n  Cache-Control: public, max-age=31536000, immutable\n`),
    `${base}*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n`,
  ].join('\n');
