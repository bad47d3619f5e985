/** What `new track` fills into a template. */
export interface TrackFacts {
  id: string;
  title: string;
  /** Null if git knows no name. */
  owner: string | null;
  /** Today, YYYY-MM-DD. */
  today: string;
}

const outline = ({ title, owner, today }: TrackFacts): string => `# Track Specification: ${title}

**Status:** Draft
**Created:** ${today}
${owner === null ? '' : `**Owner:** ${owner}\n`}
## Summary

[What will be different when this is done, in two or three sentences]

## Goals

- [A result that can be measured]

## Risk Assessment

### Technical Risks

### Integration Risks

### Dependency Risks

## Success Criteria

### Functional

- [ ] [What somebody can do then that cannot be done now]

### Performance

## Dependencies

### Internal

### External

## Open Questions
`;

const iosm = ({ id, title, owner, today }: TrackFacts): string => `# Track Spec: ${id} — ${title}

**Created:** ${today}
**Owner:** ${owner ?? '[Name]'}
**Status:** Draft

---

## Context

**Why this track exists:**
[The problem, and what it costs today]

**Related tracks:**

## What / Why

### What We're Building

[One paragraph]

**In scope:**
- [What belongs to it]

**Out of scope:**
- [What somebody might expect and will not get]

## Acceptance Criteria

- [ ] [A sentence that is true or false when the work is done]

## Risks

| Risk | Probability | Impact | Mitigation | Contingency |
|---|---|---|---|---|

## Phases

### Phase 1: [Name]

**Duration:** [n weeks]

- [ ] [First step]

## Approvals

- [ ] Product: [Name/Date]
- [ ] Engineering: [Name/Date]

## Open Questions
`;

const draft = ({ id, title, owner, today }: TrackFacts): string => `---
track_id: ${JSON.stringify(id)}
---

# Specification: ${title}

**Track ID:** ${id}
**Created:** ${today}
**Status:** [ ] Draft
${owner === null ? '' : `**Owner:** ${owner}\n`}
## Problem Statement

[Who cannot do what, and how often]

## Background & Why Now

[What has changed that makes this the time]

## Requirements

### Functional

1. [What it must do]

### Non-Functional

1. [How fast, how safe, how available]

## Acceptance Criteria

- [ ] [A sentence that is true or false when the work is done]

## Non-Goals

- [What it will not do]

## Risk Assessment

| Risk | Probability | Impact | Score | Mitigation |
|---|---|---|---|---|

## Approvals

| Role | Name | Date | Status |
|---|---|---|---|
| Product | [Name] | [Date] | [ ] |
| Engineering | [Name] | [Date] | [ ] |

## Open Questions
`;

const feature = ({ id, title, owner, today }: TrackFacts): string => `---
feature_id: ${JSON.stringify(id)}
title: ${JSON.stringify(title)}
status: draft
${owner === null ? '' : `owner: ${JSON.stringify(owner)}\n`}created: ${today}
depends_on: []
---

# Feature Specification: ${title}

## Overview

[What it is and who asked for it, in two or three sentences]

## User Stories

- As [who], I want [what], so that [why].

## Requirements

### Must Have

- [ ] [Without this it is not worth having]

### Should Have

- [ ] [Wanted, and can wait]

### Could Have

- [ ] [If there is time]

## Definition of Done

- [ ] [What is true before anybody says that it is done]

## Risks

## Open Questions
`;

/** A roadmap that starts with today's month and the next quarter. */
const roadmap = ({ title, owner, today }: TrackFacts): string => {
  const [year = '', month = ''] = today.split('-');
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${today}T00:00:00Z`));
  const quarter = Math.ceil(Number(month) / 3);
  const next = quarter === 4 ? `Q1 ${Number(year) + 1}` : `Q${quarter + 1} ${year}`;
  return `# ${title} Roadmap

**Lead:** ${owner ?? '[Name]'} | **Status:** Active | **Updated:** ${today}

## Current Focus (Next 4-6 Weeks)

**Theme:** [What these weeks are about]

### ${name} ${year}

- **Planned:** [What is to be finished]

## Medium-Term Goals (3-6 Months)

### ${next} Goals

#### Goal 1: [A result]

**Motivation:** [Why it matters]
**Success Criteria:** [How you will know]

## Long-Term Vision (6+ Months)

### Vision Statement

[One sentence]

### Major Initiatives

#### Initiative 1: [Name]

- **Rough Timeline:** [A quarter or a half]
`;
};

/** Templates for a first document, by family, in the order in which they are offered. */
export const templates = { iosm, outline, draft, feature, roadmap } as const;
export type TemplateName = keyof typeof templates;
