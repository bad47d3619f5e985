/** Where a document's link leads. */
export type ResolvedLink =
  | { kind: 'page'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'fragment'; url: string }
  | { kind: 'image'; path: string }
  /** `code`: the diagnostic to report; null if the link is no mistake, such as one to a file without a page. */
  | { kind: 'broken'; reason: string; code: 'link-broken' | 'link-private-path' | 'link-unsafe' | null };
