import type { Repository } from './repository.ts';

/**
 * A first `trackway.yaml`: what `init` found out, and, as comments, the keys a team needs first.
 * @param found true if plans were found
 */
export const settingsFile = (
  title: string,
  { url, branch }: Repository,
  found: boolean,
): string => `# Settings of the plans' site. Every key is optional: docs/configuration.md of Trackway explains them all.
title: ${JSON.stringify(title)}

# The address of the published site, for feeds and for cards of links. A build's --site counts before it.
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
# What is a track${found ? ', if what Trackway finds by itself is not what you mean' : ''}.
# tracks:
#   - docs/rfcs
#   - packages/*/PLAN.md
`;
