const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Generic words. A bracket of nothing else (`[Track Name]`, `[path/to/code/]`, `[Dependency 1]`) is a template's slot
 * anywhere.
 */
export const genericWords = set(`
  a action actual additional agent an and another applicable approach approver area artifact assignee assumption audience author baseline behavior benefit blocker
  branch brief budget business capability category cause change code column command commit company competitor component condition constraint contact
  content context contingency cost criteria criterion current customer data database date deadline deliverable dependency description descriptive design
  desired detail details developer directory docs document documentation duration effort email endpoint engineer environment epic estimate estimated example
  expected explanation external feature field file filename first flag folder for from full function functional goal handle here high-level how hypothesis id impact
  implementation in initial initials initiative insert integration internal issue item items key kind language last lead level library line link links list location
  major manager measure measurement method metric metrics migrations milestone minor mitigation module month months motivation name names needed next
  nice-to-have number objective of on operation option optional or other outcome output owner page paragraph parameter parent path pattern percentage performance
  person phase placeholder plan planned platform point prd previous primary priority probability problem process product project proposal purpose
  quarter question rating rationale reason reference references related release repo repository requirement requirements resolution resource response result
  results reviewer rfc risk role rollback root rough same scenario scope score second section security sentence service severity short sign-off signature
  slack solution source spec specific sprint stack stakeholder start state status step steps story strategy structure subject success summary system target task team
  tech technical template test testing tests text the theme third threshold ticket time timeline timestamp title to tool topic track type unit url use user username value values
  vendor version vision week weeks what when where who why with year your
`);

/** Words of instructions to the author; with another word they make a slot. */
export const instruction =
  /^(?:e\.g\.|i\.e\.|for example\b|how\b|what\b|why\b|when\b|which\b|who\b|where\b|can\b .*\?$|if (?:applicable|any|needed|relevant|integrating)|as (?:needed|applicable)|describe\b|description\b|briefly?\b|explain\b|explanation of|list (?:of|the|all|any|key)\b|specify\b|provide\b|identify\b|consider\b|insert\b|enter\b|fill\b|add (?:more|any|your|a|the|as)\b|your\b|any\b|person\b|number of\b|minimum\b|maximum\b|to be (?:developed|determined|defined|decided|added|filled|written|completed|confirmed)|link to\b|links? (?:and|or)\b|reference to\b|answer\b|placeholder\b|replace\b|summary of\b|overview of\b|one[- ](?:line|sentence|paragraph)\b|\d+-\d+ sentences?\b|name of\b|date (?:or|if|of)\b|same (?:structure|format|as above)|repeat\b|説明|記入|名前|日付|例[:：]|опис|укажите|descripci|décri|beschreib)/i;

/** Hints of templates: an example, an open list, a condition. */
export const hint = /\be\.g\.,?|\betc\.|\bif applicable\b|\bif any\b|\bas needed\b|\bYYYY\b|\bfor example\b/i;

/** Words for states and degrees: an answer in brackets (`[In Progress]`), a choice between slashes (`[High / Low]`). */
export const stateWords = set(`
  draft drafting drafted planned planning approved proposed in-progress progress active started not-started not todo done complete completed in-review in review
  reviewed open closed resolved pending blocked deferred superseded cancelled canceled archived rejected accepted implemented verified shipped ready wip
  new high medium low critical very none yes no n/a na true false on off p0 p1 p2 p3 p4 minor major moderate severe small large xs s m l xl trivial must should could won't optional required
  unknown
`);
