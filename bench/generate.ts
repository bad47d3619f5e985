import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Generates a swarm folder, a fifth of its tracks in each family; the same seed gives the same bytes. The text is
 * random filler for measuring speed, not for testing reading.
 */

/** Random numbers: xorshift32 (Marsaglia, "Xorshift RNGs", 2003). */
let state = 1;
const random = (): number => {
  state ^= state << 13;
  state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state / 2 ** 32;
};
const int = (n: number): number => Math.floor(random() * n);
const pick = (list: readonly string[] | string): string => list[int(list.length)] ?? '';
const words =
  'agent queue ledger signal replay cache shard vector schema worker token route parser stream index budget policy canary rollout metric latency retry backoff quorum snapshot journal vault session cursor window planner memory prompt tool graph edge node merge branch review gate audit trace span alert pager runbook fallback circuit breaker hedge sample judge vote consensus swarm track milestone release'.split(
    ' ',
  );
const phrase = (n: number): string => Array.from({ length: n }, () => pick(words)).join(' ');
const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (): string => `${cap(phrase(8 + int(10)))}.`;
const paragraph = (): string => Array.from({ length: 3 + int(3) }, sentence).join(' ');
const bullets = (n: number, f: () => string = sentence): string =>
  Array.from({ length: n }, () => `- ${f()}`).join('\n');
const level = (): string => pick(['High', 'Medium', 'Low']);
const people = [
  'Ada Okafor',
  'Bo Lindqvist',
  'Chen Wei',
  'Dara Singh',
  'Eli Marsh',
  'Fatou Ndiaye',
  'agent-7',
  'agent-12',
];
const date = (offset: number): string => new Date(Date.UTC(2026, 0, 5) + offset * 864e5).toISOString().slice(0, 10);
const id = (i: number): string => `trk-${String(i).padStart(5, '0')}`;
const other = (i: number): string => id(i === 0 ? 0 : int(i));

function iosmSpec(i: number): string {
  const start = int(300);
  const risk = (k: number): string =>
    `**Risk ${k}: ${cap(phrase(4))}**\n- **Probability:** ${level()}\n- **Impact:** ${level()}\n- **Mitigation:** ${sentence()}\n- **Contingency:** ${sentence()}\n`;
  return `# Track Spec: ${id(i)} — ${cap(phrase(3))}

**Created:** ${date(start)}
**Author:** ${pick(people)}
**Status:** ${pick(['Draft', 'Approved', 'In Progress', 'Complete'])}

---

## Context

**Why this track exists:**
${paragraph()}

**Related tracks:**
- ${other(i)}: ${phrase(5)}

## What / Why

### What We're Building

${paragraph()}

**In scope:**
${bullets(3)}

### Why We're Building It

**Problem statement:**
${paragraph()}

**User value:**
${paragraph()}

## Constraints

### Time Constraints
- **Target completion:** ${date(start + 60)}
- **Hard deadline:** ${pick([date(start + 90), 'None'])}
- **Milestones:** ${date(start + 20)} design, ${date(start + 45)} beta

## Out of Scope

- ❌ ${phrase(4)}
- ❌ ${phrase(4)}

## Acceptance Tests (High-Level)

### Functional Acceptance

**Test 1: ${cap(phrase(4))}**
- **Setup:** ${sentence()}
- **Action:** ${sentence()}
- **Expected:** ${sentence()}

### Non-Functional Acceptance

**Performance:**
- [${pick('x ')}] P95 latency < ${50 + int(400)}ms
- [${pick('x ')}] Throughput ≥ ${100 + int(900)} requests/sec

## Rollback Assumptions

### Data Safety
- **Data loss risk:** ${level()}
- **Mitigation:** ${sentence()}

## Dependencies & Blockers

### External Dependencies
- **${cap(phrase(2))}:** ${sentence()}

### Internal Dependencies
- **${other(i)}:** ${sentence()}

## Risks & Mitigations

### Technical Risks

${risk(1)}
${risk(2)}
### Operational Risks

${risk(1)}
### Business Risks

${risk(1)}
## Timeline

### Phases

**Phase 0: Planning & Design**
- **Duration:** ${1 + int(3)} weeks
- **Key milestones:** PRD, Spec, Plan approved

**Phase 1: Implementation**
- **Duration:** ${2 + int(5)} weeks
- **Key milestones:** Core features complete

**Phase 2: Testing & Verification**
- **Duration:** ${1 + int(2)} weeks
- **Key milestones:** All tests passing

## Open Questions

**Q1: ${cap(phrase(6))}?**
- **Status:** ${pick(['Open', 'Resolved'])}
- **Owner:** ${pick(people)}
- **Impact:** ${sentence()}

## Change Log

| Date | Author | Changes |
|------|--------|---------|
| ${date(start)} | ${pick(people)} | Initial draft |
| ${date(start + 5)} | ${pick(people)} | Updated constraints after review |

## Approval

**Spec approved by:**
- [${pick('x ')}] Product: ${pick(people)} / ${date(start + 7)}
- [${pick('x ')}] Engineering: ${pick(people)} / ${date(start + 8)}
- [ ] Security (if needed): [Name/Date]

**Ready for implementation:** ${pick(['Yes', 'No'])}
`;
}

function draftSpec(i: number): string {
  const start = int(300);
  const row = (): string => {
    const p = 1 + int(5),
      m = 1 + int(5);
    return `| ${cap(phrase(4))} | ${p} | ${m} | ${p * m} | ${sentence()} |`;
  };
  return `---
project: "swarm"
module: "root"
track_id: "${id(i)}"
generated_by: "draft:new-track"
generated_at: "${date(start)}T09:00:00Z"
git:
  branch: "track/${id(i)}"
  remote: "origin/main"
  commit: "${Array.from({ length: 40 }, () => pick('0123456789abcdef')).join('')}"
  commit_short: "0a1b2c3"
  commit_date: "${date(start)}"
  commit_message: "${phrase(6)}"
  dirty: false
---

# Specification: ${cap(phrase(3))}

**Track ID:** ${id(i)}
**Created:** ${date(start)}T09:00:00Z
**Status:** [${pick('x ')}] ${pick(['Drafting', 'Approved', 'In Progress', 'Complete'])}

## Problem Statement
${paragraph()}

## Background & Why Now
${paragraph()}

## Requirements
### Functional
${bullets(5)}

### Non-Functional
${bullets(3)}

## Acceptance Criteria
${bullets(4, () => `[${pick('x ')}] ${sentence()}`)}

## Technical Approach
${paragraph()}

\`\`\`mermaid
flowchart LR
  A[${pick(words)}] --> B[${pick(words)}]
  B --> C{${pick(words)}}
  C -->|yes| D[${pick(words)}]
\`\`\`

## Stakeholders & Approvals

| Role | Name | Approval Required | Status |
|------|------|-------------------|--------|
| Product Owner | ${pick(people)} | Spec sign-off | [${pick('x ')}] |
| Tech Lead | ${pick(people)} | Architecture review | [${pick('x ')}] |
| Security | ${pick(people)} | Security review | [ ] |

### Approval Gates
- [${pick('x ')}] Spec approved by Product Owner
- [ ] Architecture reviewed by Tech Lead

## Risk Assessment

| Risk | Probability | Impact | Score | Mitigation |
|------|-------------|--------|-------|------------|
${row()}
${row()}
${row()}

## Deployment Strategy

### Rollout Phases
1. **Canary** (1-5% traffic) — Validate core flows
2. **Full GA** (100%) — Complete rollout

## Open Questions
${bullets(2, () => `${cap(phrase(6))}?`)}
`;
}

function plainSpec(i: number): string {
  return `# Track Specification: ${cap(phrase(3))}

## Summary

${paragraph()}

## Goals

${bullets(3)}

## Risk Assessment

### Technical Risks

${bullets(2)}

### Security Risks

${bullets(2)}

## Success Criteria

### Functional

${bullets(2)}

## Dependencies

### Internal Dependencies

- ${other(i)}

## Key Deliverables

${bullets(3)}

## Acceptance Criteria

${bullets(4, () => `[${pick('x ')}] ${sentence()}`)}

## Non-Goals

${bullets(2)}
`;
}

function featureSpec(i: number): string {
  const start = int(300);
  return `---
feature_id: ${1 + int(9)}.${1 + int(9)}
name: ${cap(phrase(3))}
owner: ${pick(people)}
branch: feature/${id(i)}
status: ${pick(['Draft', 'In Progress', 'Review', 'Complete'])}
created: ${date(start)}T10:00:00-04:00
updated: ${date(start + 12)}T10:00:00-04:00
prd_section: ${1 + int(9)}
implementation_plan_section: ${1 + int(9)}
---

# Feature Specification: ${cap(phrase(3))}

## Overview

### Purpose
${paragraph()}

### Business Value
${paragraph()}

## Requirements

### Functional Requirements
${bullets(6)}

### Dependencies
- **Upstream Dependencies**: ${other(i)}
- **External Dependencies**: ${phrase(3)}

## Implementation Plan

### Risk Assessment
- **Technical Risks**: ${sentence()}
- **Business Risks**: ${sentence()}
- **Timeline Risks**: ${sentence()}

## Quality Assurance

### Definition of Done
${bullets(5, () => `[${pick('x ')}] ${sentence()}`)}

## Acceptance Criteria

### Must Have
${bullets(3, () => `[${pick('x ')}] ${sentence()}`)}

### Should Have
${bullets(2, () => `[${pick('x ')}] ${sentence()}`)}
`;
}

function roadmap(i: number): string {
  return `# ${cap(phrase(2))} Roadmap

**Last updated:** 2026-11-02
**Planning horizon:** November through May

## Current Focus (Next 4-6 Weeks)

**Theme:** ${phrase(4)}

### November 2026
- ✅ **Completed:** ${phrase(4)}
- 🚧 **In Progress:** ${phrase(4)}
- 📋 **Planned:** ${phrase(4)}

### December 2026
- 📋 ${phrase(4)}
- 📋 ${phrase(4)}

## Medium-Term Goals (3-6 Months)

### Q1 2027 Goals

#### Goal 1: ${cap(phrase(3))}
**Motivation:** ${sentence()}
**Success Criteria:** ${sentence()}
**Features:**
- ${phrase(3)} - ${phrase(5)}
- ${phrase(3)} - ${phrase(5)}

## Long-Term Vision (6+ Months)

### Major Initiatives

#### Initiative 1: ${cap(phrase(3))}
- **Vision:** ${sentence()}
- **Impact:** ${sentence()}
- **Rough Timeline:** Q3 2027
- **Dependencies:** ${other(i)}

## Completed Milestones

### September 2026
- ✅ ${phrase(4)} shipped - ${sentence()}

## Dependencies and Risks

### External Dependencies
- **Dependency on ${other(i)}:** ${sentence()}

### Technical Risks
- **Risk 1:** ${sentence()}
  - Likelihood: ${level()}
  - Impact: ${level()}
  - Mitigation: ${sentence()}

**Next roadmap review:** 2026-12-15
`;
}

const plan = (i: number): string => `# Plan: ${id(i)}

${[0, 1, 2].map((p) => `## Phase ${p}\n\n${bullets(4, () => `[${pick('x ')}] ${sentence()}`)}\n\n${paragraph()}`).join('\n\n')}
`;

const families = [iosmSpec, draftSpec, plainSpec, featureSpec, roadmap];

/** Writes `tracks/trk-00000/` and so on into `folder`, four of five with a plan. */
export function generatePortfolio(folder: string, tracks: number, seed = 1): void {
  state = (seed * 2654435761) >>> 0 || 1;
  for (let i = 0; i < tracks; i++) {
    const track = join(folder, 'tracks', id(i));
    mkdirSync(track, { recursive: true });
    const write = families[i % families.length]!;
    writeFileSync(join(track, write === roadmap ? 'roadmap.md' : 'spec.md'), write(i));
    if (write !== roadmap) writeFileSync(join(track, 'plan.md'), plan(i));
  }
}
