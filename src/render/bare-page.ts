import { type Html, html } from './html.ts';
import { contentSecurityPolicy } from './policy.ts';

/** A page without layout, styles and scripts. `after` follows its title in the tab; `tags` are for its head. */
export const barePage = (title: string, after: string, tags: Html, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${after}</title>${tags}
</head>
<body>
<main><h1>${title}</h1>${body}</main>
</body>
</html>
`.text;
