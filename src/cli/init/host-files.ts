import type { Host, PackageManager, Repository } from './repository.ts';

/** A file for `init` to write; `path` is relative to the root of the repository. */
export interface InitFile {
  path: string;
  text: string;
}

/** How a host installs Trackway and runs it. */
interface Commands extends PackageManager {
  /** ` --swarm teams/a`, if commands do not find the plans by themselves; else empty. */
  swarm: string;
}

const daily = '17 5 * * *';
const why = 'The site is built on every push, and once a day because what is late depends on the date.';

/** A command as a value in YAML: a plain one would end at ` #`, and become a map at `: `. */
const value = (command: string): string => (/: | #|:$/.test(command) ? JSON.stringify(command) : command);

const steps = (commands: readonly string[], indent: string): string =>
  commands.map((command) => `${indent}- run: ${value(command)}\n`).join('');

const checkout = `      - uses: actions/checkout@v5
        with:
          # The whole history: it tells how long something has waited.
          fetch-depth: 0
          persist-credentials: false
`;

const node = ({ cache, prepare }: PackageManager): string =>
  `      - uses: actions/setup-node@v5
        with:
          node-version: 24
${cache === null ? '' : `          cache: ${cache}\n`}${steps(prepare, '      ')}`;

/** The step that says in a comment what a pull request changes, even if the check before it failed. */
const comment = ({ run, swarm }: Commands): string => `      - if: github.event_name == 'pull_request' && !cancelled()
        run: ${value(`${run} trackway comment${swarm}`)}
        env:
          GITHUB_TOKEN: \${{ github.token }}
`;

const events = (branch: string): string => `on:
  push:
    branches: [${JSON.stringify(branch)}]
  pull_request:
  schedule:
    - cron: '${daily}'
  workflow_dispatch:
permissions:
  contents: read
`;

const github = ({ branch }: Repository, manager: Commands): string => `# Written by trackway init. ${why}
# In the repository's settings, Pages: choose "GitHub Actions" as the source.
name: Plans
${events(branch)}concurrency:
  group: plans-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
      pull-requests: write
    steps:
${checkout}${node(manager)}      - if: github.event_name == 'pull_request'
        run: ${value(`${manager.run} trackway check${manager.swarm} --format github`)}
${comment(manager)}      - id: pages
        if: github.event_name != 'pull_request'
        uses: actions/configure-pages@v5
      - if: github.event_name != 'pull_request'
        run: ${value(`${manager.run} trackway build${manager.swarm} --site "$SITE"`)}
        env:
          SITE: \${{ steps.pages.outputs.base_url }}
      - if: github.event_name != 'pull_request'
        uses: actions/upload-pages-artifact@v4
        with:
          path: dist
  deploy:
    if: github.event_name != 'pull_request'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** For hosts that build on their own: GitHub checks pull requests and requests a build once a day. */
const checksAndHook = ({ branch }: Repository, manager: Commands): string => `# Written by trackway init. ${why}
# Your host builds on a push. For the daily build, create a build hook there and store its address as the secret TRACKWAY_BUILD_HOOK.
name: Plans
${events(branch)}jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
${checkout}${node(manager)}      - run: ${value(`${manager.run} trackway check${manager.swarm} --format github`)}
${comment(manager)}  daily:
    if: github.event_name == 'schedule'
    runs-on: ubuntu-latest
    steps:
      - run: if [ -n "$HOOK" ]; then curl --fail --silent --show-error --request POST "$HOOK"; fi
        env:
          HOOK: \${{ secrets.TRACKWAY_BUILD_HOOK }}
`;

const gitlab = (manager: Commands): string => `# Written by trackway init. ${why}
# For the daily build, add a pipeline schedule: Build, Pipeline schedules, ${daily}.
.trackway:
  image: node:24
  variables:
    # The whole history: it tells how long something has waited.
    GIT_DEPTH: 0
  before_script:
${manager.prepare.map((command) => `    - ${command}\n`).join('')}
plans:check:
  extends: .trackway
  script:
    - ${value(`${manager.run} trackway check${manager.swarm}`)}
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

pages:
  extends: .trackway
  script:
    - ${value(`${manager.run} trackway build${manager.swarm} --site "$CI_PAGES_URL" --out public`)}
  artifacts:
    paths:
      - public
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const netlify = (manager: Commands): string => `# Written by trackway init. ${why}
[build]
  # Netlify clones without the history, which tells how long something has waited.
  command = ${JSON.stringify(`git fetch --unshallow || true; ${manager.run} trackway build${manager.swarm} --site $URL --headers`)}
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"
`;

const cloudflare = (manager: Commands, title: string): string => `# Written by trackway init. ${why}
# In the project's settings, Build: command "git fetch --unshallow; ${manager.run} trackway build${manager.swarm} --headers", NODE_VERSION 24.
# Set url in trackway.yaml to the site's address, for feeds and link cards.
name = "${
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'plans'
}"
pages_build_output_dir = "dist"
compatibility_date = "2026-01-01"
`;

/** The files with which a host builds, checks and publishes the site; empty for `none`. */
export function hostFiles(host: Host, repository: Repository, manager: Commands, title: string): InitFile[] {
  const onGithub = repository.url !== null && new URL(repository.url).hostname === 'github.com';
  const checks = onGithub ? [{ path: '.github/workflows/trackway.yml', text: checksAndHook(repository, manager) }] : [];
  switch (host) {
    case 'github':
      return [{ path: '.github/workflows/trackway.yml', text: github(repository, manager) }];
    case 'gitlab':
      return [{ path: '.gitlab-ci.yml', text: gitlab(manager) }];
    case 'netlify':
      return [{ path: 'netlify.toml', text: netlify(manager) }, ...checks];
    case 'cloudflare':
      return [{ path: 'wrangler.toml', text: cloudflare(manager, title) }, ...checks];
    case 'none':
      return [];
  }
}
