/** How lines begin by which the templates tell their author what a section is for. They are no facts of a track. */
const openings = [
  'explicitly list',
  'these are the high-level tests',
  'all deliverables that must exist',
  'what assumptions are we',
  'what conditions would trigger',
  'things outside this track',
  'other tracks or work that must',
  'issues that could block',
  'how will we measure',
  'questions that need answers',
  'key requests from',
  "how we'll measure",
  'this is a working draft',
  'key decisions and reasoning captured',
  'this roadmap is a living document',
  'remove metrics that',
  'add roles relevant',
  'score: probability',
  'define rollout approach',
];

/** A known opening, or a line that is all instruction; whatever decoration stands around it. */
const guidance = new RegExp(
  `^[\\s>*_]*(?:${openings.join('|').replaceAll("'", "['’]")}|` +
    String.raw`(?:describe|list|explain|specify|provide|identify|fill in|replace) (?:the|any|all|each|what|how|your|this)\b[^.]*[:.]?[\s*_]*$)`,
  'i',
);

/**
 * True for a line by which a template explains itself: a known opening, or a line that is all instruction (`Describe …:`). A
 * filled document keeps such lines; they say nothing about the track.
 */
export const isGuidance = (text: string): boolean => guidance.test(text);
