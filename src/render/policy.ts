/**
 * What a page may load and run: its own files, and nothing inline. `wasm-unsafe-eval` lets the search index be decoded.
 * The same on every page, and the first child of `<head>`, so that nothing stands before it that it would have to stop.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
