import { TO_FILL_IN } from '../check-rules/unfilled-faults';

type Fields = Readonly<Record<string, unknown>>;

const toFillIn = (what: string): string => `${TO_FILL_IN}: ${what}`;

export const causeTemplate = (stage: string, id: string, version: string): Fields => ({
  $schema: '../../schema/cause.schema.json',
  id,
  stage,
  kind: 'failure',
  responsible: toFillIn('whose system or action has to change'),
  severity: toFillIn('how bad it is'),
  urgency: toFillIn('how soon somebody has to act'),
  disclosure: toFillIn('open, or discreet where the customer must never learn of it'),
  status: 'experimental',
  since: version,
  evidence: [{
    id: toFillIn('a name for the pattern, such as provider-says-limit'),
    basis: toFillIn('what the pattern rests on'),
    confidence: toFillIn('confirmed only where an authority says so'),
    conditions: { all: [{ fact: toFillIn('a fact of rules/FACTS.md'), operator: 'equal', value: true }] },
  }],
  supersedes: [],
  handling: toFillIn('how the desk handles the case'),
  topics: [toFillIn('what the case is about')],
  contact: toFillIn('needed, or not_needed where the customer settles it without a person'),
  remediation: [{ action: toFillIn('a step of rules/ACTIONS.md') }],
  prohibitions: [],
  bring: [],
  selfChecks: [],
  prevention: [],
  falsePositives: [toFillIn('a case that looks alike and is not')],
  references: [],
});

export const fixtureTemplate = (id: string): Fields => ({
  $schema: '../../rules/schema/cause-fixture.schema.json',
  cause: id,
  cases: [{
    evidence: toFillIn('the name of the pattern'),
    hit: { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { id: toFillIn('the case in which the pattern hits') } },
    nearMiss: [{ because: toFillIn('why it is not the cause'), change: { 'order.status': 'completed' } }],
    unknown: [{ without: ['order.status'], asksFor: toFillIn('the fact that would decide') }],
  }],
});

export const wordsTemplate = (): Fields => ({
  title: toFillIn('short label'),
  what: toFillIn('what happened, with the offending value'),
  why: toFillIn('the mechanism or consequence'),
  customer: toFillIn('what happened, in plain words; leave out for a discreet cause'),
  technical: toFillIn('where to look'),
});
