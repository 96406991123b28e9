/** Marks what the author has to fill in; the tests over all causes reject every file that still carries it. */
export const TO_FILL_IN = 'FILL IN';

const toFillIn = (what: string): string => `${TO_FILL_IN}: ${what}`;

export const causeTemplate = (stage: string, id: string, version: string): object => ({
  $schema: '../../schema/cause.schema.json',
  id,
  stage,
  kind: 'failure',
  responsible: 'merchant',
  severity: 'medium',
  urgency: 'medium',
  disclosure: 'open',
  status: 'experimental',
  since: version,
  evidence: [{
    id: 'fill-in',
    basis: 'heuristic',
    confidence: 'possible',
    conditions: { all: [{ fact: toFillIn('a fact of rules/FACTS.md'), operator: 'equal', value: true }] },
  }],
  supersedes: [],
  handling: 'not_urgent',
  topics: ['order'],
  contact: 'needed',
  remediation: [{ action: 'fill_in' }],
  prohibitions: [],
  bring: ['order_number'],
  selfChecks: [],
  prevention: [],
  falsePositives: [toFillIn('a case that looks alike and is not')],
  references: [],
});

export const fixtureTemplate = (id: string): object => ({
  $schema: '../../rules/schema/cause-fixture.schema.json',
  cause: id,
  cases: [{
    evidence: 'fill-in',
    hit: { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { id: toFillIn('the case in which the pattern hits') } },
    nearMiss: [{ because: toFillIn('why it is not the cause'), change: { 'order.status': 'completed' } }],
    unknown: [{ without: ['order.status'], asksFor: toFillIn('the fact that would decide') }],
  }],
});

export const wordsTemplate = (): object => ({
  title: toFillIn('short label'),
  what: toFillIn('what happened, with the offending value'),
  why: toFillIn('the mechanism or consequence'),
  customer: toFillIn('what happened, in plain words; leave out for a discreet cause'),
  technical: toFillIn('where to look'),
});
