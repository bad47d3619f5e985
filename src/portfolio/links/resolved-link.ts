/** Where a link written in a document leads. */
export type ResolvedLink =
  | { kind: 'page'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'fragment'; url: string }
  | { kind: 'image'; path: string }
  /** `code` is the diagnostic that it deserves; null where the author did nothing wrong, as for a file that no page shows. */
  | { kind: 'broken'; reason: string; code: 'link-broken' | 'link-private-path' | 'link-unsafe' | null };
