import type { Config } from '../config/config.ts';

type Repository = NonNullable<Config['repository']>;

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Address patterns of hosts: GitLab, Bitbucket and the Gitea family have their own, others use GitHub's. */
function viewTemplate({ url, view }: Repository): string {
  if (view !== null) return view;
  const host = URL.parse(url)?.host ?? '';
  if (/gitlab/i.test(host)) return '{url}/-/blob/{branch}/{path}#L{line}';
  if (/bitbucket/i.test(host)) return '{url}/src/{branch}/{path}#lines-{line}';
  if (/codeberg|gitea|forgejo/i.test(host)) return '{url}/src/branch/{branch}/{path}#L{line}';
  return '{url}/blob/{branch}/{path}#L{line}';
}

/** Address patterns of the editors of hosts; null for a host whose editor has no known address. */
function editTemplate({ url }: Repository): string | null {
  const host = URL.parse(url)?.host ?? '';
  if (/gitlab/i.test(host)) return '{url}/-/edit/{branch}/{path}#L{line}';
  if (/codeberg|gitea|forgejo/i.test(host)) return '{url}/_edit/{branch}/{path}';
  return /github/i.test(host) ? '{url}/edit/{branch}/{path}#L{line}' : null;
}

const filled = (template: string, repository: Repository, path: string): string => {
  const values: Record<string, string> = {
    url: repository.url,
    branch: encoded(repository.branch),
    path: encoded(path),
  };
  return template.replace(/\{(url|branch|path)\}/g, (_, name: string) => values[name] ?? '');
};

/** The web address of a file in its repository; `path` is relative to the repository's root. */
export function repositoryUrl(repository: Repository, path: string, line: number | null = null): string {
  const template = viewTemplate(repository);
  // Without a line, drop the part of the template that contains it.
  return filled(
    line === null ? template.replace(/[#?][^#?]*\{line\}.*$/, '') : template.replace('{line}', String(line)),
    repository,
    path,
  );
}

/** The web address of a file as a commit left it; the host is asked for the commit where it would be for the branch. */
export function versionUrl(repository: Repository, path: string, commit: string): string {
  const template = viewTemplate(repository).replace('/branch/{branch}/', '/commit/{branch}/');
  return filled(template.replace(/[#?][^#?]*\{line\}.*$/, ''), { ...repository, branch: commit }, path);
}

/** The web address of what changed since a commit; null for a host whose address for it is not known. */
export function compareUrl(repository: Repository, commit: string): string | null {
  const { url, view } = repository;
  const host = URL.parse(url)?.host ?? '';
  const isKnown = /github|codeberg|gitea|forgejo/i.test(host);
  if (/gitlab/i.test(host)) return filled(`{url}/-/compare/${commit}...{branch}`, repository, '');
  return isKnown || (view === null && !/bitbucket/i.test(host))
    ? filled(`{url}/compare/${commit}...{branch}`, repository, '')
    : null;
}

/** The address of the host's editor for a file, at a line if the host can; null for a host without a known one. */
export function editUrl(repository: Repository, path: string, line: number): string | null {
  const template = editTemplate(repository);
  return template === null ? null : filled(template.replace('{line}', String(line)), repository, path);
}
