/** The first words of lines in which templates tell authors what to write. They state no facts. */
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
  'what parts of the design do you expect',
  'what related issues do you consider out of scope',
];

/** A known opening, or a line that is an instruction, inside any decoration. */
const guidance = new RegExp(
  `^[\\s>*_]*(?:${openings.join('|').replaceAll("'", "['’]")}|` +
    String.raw`(?:describe|list|explain|specify|provide|identify|fill in|replace) (?:the|any|all|each|what|how|your|this)\b[^.]*[:.]?[\s*_]*$)`,
  'i',
);

/** True for a template's instruction to its author (`Describe …:`). Filled documents often keep these lines. */
export const isGuidance = (text: string): boolean => guidance.test(text);
