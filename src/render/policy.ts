/**
 * What pages may load and run: the site's files, nothing inline. `wasm-unsafe-eval` is for the search index. It must be
 * the first child of `<head>`: a policy does not apply to what precedes it.
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
