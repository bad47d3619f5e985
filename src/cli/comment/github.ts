/** A comment, as the interface gives it. */
export interface HostComment {
  id: number;
  body: string;
  author: string;
}

/** The host refused, or could not be reached. */
export class HostRefused extends Error {
  override name = 'HostRefused';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The author of comments that a job's own token writes, which may not ask who it is. */
const jobAuthor = 'github-actions[bot]';

const perPage = 100;
/** Pages that are read: GitHub shows no more than 2,500 comments on a request either. */
const mostPages = 50;

type Answer = { readonly [key: string]: unknown };

/** The part of GitHub's REST interface that comments need (docs.github.com/en/rest/issues/comments). */
export class GitHub {
  private readonly api: string;
  private readonly repository: string;
  private readonly token: string;

  /** @param repository `owner/name` */
  constructor(api: string, repository: string, token: string) {
    this.api = api.replace(/\/+$/, '');
    this.repository = repository;
    this.token = token;
  }

  /** Who writes comments with this token. */
  async author(): Promise<string> {
    try {
      const { login } = (await this.ask('GET', '/user')) as Answer;
      return typeof login === 'string' ? login : jobAuthor;
    } catch (error) {
      if (error instanceof HostRefused && (error.status === 401 || error.status === 403)) return jobAuthor;
      throw error;
    }
  }

  /** All comments on a request, oldest first. */
  async comments(request: number): Promise<HostComment[]> {
    const all: HostComment[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const path = `/repos/${this.repository}/issues/${request}/comments?per_page=${perPage}&page=${page}`;
      const found = (await this.ask('GET', path)) as { id: number; body?: string; user?: { login?: string } | null }[];
      for (const { id, body = '', user } of found) all.push({ id, body, author: user?.login ?? '' });
      if (found.length < perPage) break;
    }
    return all;
  }

  create = (request: number, body: string): Promise<unknown> =>
    this.ask('POST', `/repos/${this.repository}/issues/${request}/comments`, { body });

  update = (comment: number, body: string): Promise<unknown> =>
    this.ask('PATCH', `/repos/${this.repository}/issues/comments/${comment}`, { body });

  /** The open request of a branch whose newest commit is `head`; null if there is none. */
  async requestOf(owner: string, branch: string, head: string): Promise<{ number: number; base: string } | null> {
    const named = encodeURIComponent(`${owner}:${branch}`);
    const path = `/repos/${this.repository}/pulls?state=open&head=${named}&per_page=${perPage}`;
    const found = (await this.ask('GET', path)) as { number: number; head: { sha: string }; base: { sha: string } }[];
    const request = found.find((one) => one.head.sha === head);
    return request === undefined ? null : { number: request.number, base: request.base.sha };
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(`${this.api}${path}`, {
        method,
        headers: {
          Accept: 'application/vnd.github+json',
          Authorization: `Bearer ${this.token}`,
          'User-Agent': 'trackway',
          'X-GitHub-Api-Version': '2022-11-28',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      throw new HostRefused(`GitHub’s API did not answer (${method} ${path.replace(/\?.*/, '')}).`, 0);
    }
    if (!response.ok)
      throw new HostRefused(
        `GitHub answered ${response.status} to ${method} ${path.replace(/\?.*/, '')}.`,
        response.status,
      );
    return response.json();
  }
}
