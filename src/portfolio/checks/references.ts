import { segment } from '../../model/addresses.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { shorten } from '../../model/shorten.ts';
import { report } from '../catalogue/report.ts';
import { isPrivatePath } from '../links/link-target.ts';
import type { CheckContext } from './check.ts';
import { refusedPicture } from './refused-picture.ts';

/** References to missing tracks, and of tracks to themselves. */
export function* dependencies({ portfolio, names }: CheckContext): Generator<Diagnostic> {
  for (const { from, to, dangling, source } of portfolio.dependencies) {
    if (dangling !== null) {
      const guess = names.nearest(dangling);
      const hint =
        guess === null
          ? undefined
          : `Did you mean ${guess}? If it is an old name, add it under aliases in trackway.yaml.`;
      yield report('dependency-dangling', source, `No track is called ${dangling}.`, hint);
    } else if (from === to) {
      yield report('dependency-on-itself', source, `${from} depends on itself.`);
    }
  }
}

/** Aliases in `trackway.yaml` for tracks that do not exist. */
export function* aliases({ portfolio, names, config, settingPlace }: CheckContext): Generator<Diagnostic> {
  const known = new Set(portfolio.tracks.map(({ id }) => segment(id)));
  for (const [old, today] of Object.entries(config.aliases)) {
    if (known.has(segment(today))) continue;
    const guess = names.nearest(today);
    const hint = guess === null ? undefined : `Did you mean ${guess}?`;
    yield report(
      'alias-unknown-track',
      settingPlace(['aliases', old]),
      `aliases: ${old} is mapped to ${today}, but no track has this ID.`,
      hint,
    );
  }
}

/** Broken links and pictures that are not shown: each target once per document. */
export function* links({ tracks, resolveLink, pictures }: CheckContext): Generator<Diagnostic> {
  for (const { documents } of tracks) {
    for (const { path, links: written } of documents) {
      const reported = new Set<string>();
      for (const { href, picture, line, column } of written) {
        const key = `${picture}${href}`;
        if (reported.has(key)) continue;
        reported.add(key);
        const place = { file: path, line, column };
        const link = resolveLink(path, href);
        // The link may work: its end names a document of the site. But its beginning is private.
        if (link.kind !== 'broken' && isPrivatePath(href)) {
          yield report('link-private-path', place, `${short(href)}: this path is on the author’s machine.`);
        }
        const refused = picture ? refusedPicture(href, link, pictures) : null;
        if (refused !== null)
          yield report('picture-not-shown', place, `${short(href)}: ${refused.reason}.`, refused.hint);
        else if (link.kind === 'broken' && link.code !== null)
          yield report(link.code, place, `${short(href)}: ${link.reason}.`);
      }
    }
  }
}

const short = (href: string): string => shorten(href, 80);

/** Unfilled template text: one diagnostic per document. */
export function* placeholders({ tracks }: CheckContext): Generator<Diagnostic> {
  for (const { documents } of tracks) {
    for (const { path, placeholders: count, firstPlaceholder } of documents) {
      if (firstPlaceholder === null) continue;
      const message = `${count} ${count === 1 ? 'placeholder' : 'placeholders'} left to fill in. The first is ${short(firstPlaceholder.text)}.`;
      yield report(
        'placeholders-left',
        { file: path, line: firstPlaceholder.line, column: firstPlaceholder.column },
        message,
      );
    }
  }
}
