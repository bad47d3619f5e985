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

/** The same in `trackway dev`, where Vite puts style sheets into the page to replace them as they are saved. */
export const developmentPolicy = contentSecurityPolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
