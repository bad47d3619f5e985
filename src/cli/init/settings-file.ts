import { basename } from 'node:path';
import type { InitPlans } from './plans.ts';
import type { Repository } from './repository.ts';

/**
 * A first `trackway.yaml`: what `init` found out, and, as comments, the keys a team needs first.
 */
export const settingsFile = (
  title: string,
  { url, branch }: Repository,
  plans: InitPlans,
): string => `# Settings of the plans' site. All keys are optional; docs/configuration.md in Trackway explains them.
title: ${JSON.stringify(title)}

# The address of the published site, for feeds and link cards. The option --site overrides it.
# url: https://plans.example.org
${
  url === null
    ? `
# Where the documents are kept, so that each fact links to its line.
# repository:
#   url: https://github.com/owner/name
`
    : `
# Where the documents are kept, so that each fact links to its line.
repository:
  url: ${JSON.stringify(url)}
  branch: ${JSON.stringify(branch)}
`
}
${tracksLines(plans)}`;

/** The part about `tracks:`. Patterns are relative to the folder of `trackway.yaml`. */
function tracksLines({ root, found, pattern, taken, guess }: InitPlans): string {
  if (pattern !== null && taken)
    return `# Tracks: each Markdown file or folder that matches. Patterns are relative to the folder of this file.
tracks:
  - ${JSON.stringify(pattern)}
`;
  const samples = guess === null ? ['docs/rfcs', 'packages/*/PLAN.md'] : [pattern!, 'packages/*/PLAN.md'];
  const why = found.length > 0 ? ', if what Trackway finds by itself is not what you mean' : '';
  const how =
    basename(root) === 'swarm'
      ? 'Patterns match only below the folder of this file: for plans elsewhere, move it to the root of the repository.'
      : 'Patterns are relative to the folder of this file.';
  return `# What is a track${why}. ${how}
# tracks:
${samples.map((sample) => `#   - ${JSON.stringify(sample)}\n`).join('')}`;
}
