import type { Catalogue } from './entry.ts';

/** What documents of one track, or of two, say against each other. */
export const trackCodes = {
  'status-contradiction': {
    severity: 'warning',
    title: 'Documents disagree on the status',
    means:
      'Two documents of a track, or two places of one, state a different status. The site shows the one that counts by the order of precedence, and the others.',
    why: 'Whoever reads the other document believes something else.',
    fix: 'Correct the one that is out of date, or set precedence in trackway.yaml.',
    example: 'spec.md: **Status:** In Progress\nmetadata.json: "status": "complete"',
  },
  'date-contradiction': {
    severity: 'warning',
    title: 'Documents disagree on a date',
    means:
      'Two documents of a track state different days for the same date: created, target, deadline, or that of one milestone.',
    why: 'A roadmap can show only one of them.',
    fix: 'Correct the one that is out of date.',
    example: 'spec.md: **Target completion:** 2026-11-30\nPRD.md: **Target completion:** 2027-01-15',
  },
  'record-contradiction': {
    severity: 'warning',
    title: 'Documents disagree on a risk or a question',
    means:
      'Two documents of a track state the same risk with different ratings, or the same question as open and as answered.',
    why: 'The register can show only one of them.',
    fix: 'Correct the one that is out of date, or keep the record in one document and link to it.',
    example: 'spec.md: | Data loss | High | High |\nplan.md: | Data loss | Low | High |',
  },
  'stated-id-differs': {
    severity: 'info',
    title: 'The ID in the document is not the folder’s name',
    means:
      'A document gives its track another ID than the name of its folder. The folder’s name is the ID; the other finds the track too.',
    why: 'Two IDs for one track mislead those who link to it or search for it.',
    fix: 'Write the folder’s name into the document, or rename the folder.',
    example: 'tracks/memory-layer/spec.md: **Track ID:** memory-redesign',
  },
  'created-after-change': {
    severity: 'warning',
    title: 'The change log begins before the track was created',
    means: 'The document’s change log has an entry that is older than its Created date.',
    why: 'Phases without dates of their own are counted from Created.',
    fix: 'Correct Created, or the entry.',
    example: '**Created:** 2026-05-12\n\n| 2026-04-02 | First draft |',
  },
  'dates-reversed': {
    severity: 'warning',
    title: 'An end before its beginning',
    means: 'A track’s target or deadline lies before it was created, or the deadline before the target.',
    why: 'One of the dates is a slip of the pen, and the roadmap draws it.',
    fix: 'Correct the date that is wrong.',
    example: '**Created:** 2026-05-12\n**Target completion:** 2026-03-01',
  },
  'phase-after-deadline': {
    severity: 'warning',
    title: 'A phase ends after the hard deadline',
    means:
      'By its dates, or counted from Created by the durations, a phase ends later than the deadline that the track states.',
    why: 'The plan cannot be met as it is written.',
    fix: 'Shorten the phases, or move the deadline.',
    example: '**Hard deadline:** 2026-09-30\n\n**Phase 3: Rollout** (6 weeks), which ends on 2026-10-20',
  },
  'target-passed': {
    severity: 'info',
    title: 'The target has passed',
    means:
      'The target or the deadline lies before the day that the portfolio describes, and the track is not finished.',
    why: 'Either the track is late, or the document is out of date.',
    fix: 'State a new target, or the status that the track has by now.',
    example: '**Target completion:** 2026-03-01 in a track in progress, read on 2026-06-01',
  },
  'review-overdue': {
    severity: 'info',
    title: 'A review is overdue',
    means: 'The document names a day for its next review that has passed, and it was not changed since.',
    why: 'A roadmap that is not reviewed when it says so loses trust.',
    fix: 'Review the document and set the next day.',
    example: '**Next review:** 2026-04-01, read on 2026-06-01',
  },
  'complete-with-open-items': {
    severity: 'warning',
    title: 'Complete, with open criteria',
    means: 'The track says that it is complete while acceptance criteria, gates or approvals of it are not ticked.',
    why: 'Readers cannot tell whether work or only a tick is missing.',
    fix: 'Tick what is done, or correct the status.',
    example: '**Status:** Complete\n\n## Acceptance Criteria\n- [ ] Recall under 200 ms',
  },
  'done-without-status': {
    severity: 'info',
    title: 'Everything is ticked, but the track is not complete',
    means: 'All tasks of the plan are ticked while the status says that work has not begun.',
    why: 'The status is probably out of date.',
    fix: 'Set the status that the track has by now.',
    example: '**Status:** Draft, with 24 of 24 tasks ticked in plan.md',
  },
  'registry-duplicate': {
    severity: 'warning',
    title: 'The registry lists a track twice',
    means: 'The registry has two lines for one track, with different states.',
    why: 'One of them is out of date.',
    fix: 'Remove the line that is out of date.',
    example: '- [ ] memory-layer\n- [x] memory-layer',
  },
  'registry-unknown-track': {
    severity: 'info',
    title: 'The registry names tracks that do not exist',
    means: 'Lines of the registry link to, or name, tracks for which there is no folder or file.',
    why: 'They are on no page of the site.',
    fix: 'Remove the lines, or restore the folders.',
    example: '- [x] [Memory layer](tracks/memory-layer/), where that folder was deleted',
  },
} as const satisfies Catalogue;
