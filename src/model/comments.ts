/**
 * A text without its HTML comments, each replaced by `instead`. A comment that never ends is none: it stays, as text. Looks at each character once, whatever stands there; a
 * pattern would look for the end anew at each of thousands of beginnings.
 */
export function withoutComments(html: string, instead = ''): string {
  let rest = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start + 4);
    if (end === -1) break;
    rest += html.slice(at, start) + instead;
    at = end + 3;
  }
  return rest + html.slice(at);
}
