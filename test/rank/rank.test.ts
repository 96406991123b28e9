import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/diagnosis';
import { BASES, CAUSE_KINDS, CONFIDENCES, SEVERITIES, STAGES, URGENCY_LEVELS } from '../../src/model/vocabulary';
import { compareFindings, decideOutcome, rankFindings } from '../../src/rank';

const finding = (cause: string, more: Partial<Finding> = {}): Finding => ({
  cause, evidence: 'pattern', alsoEvidence: [], confidence: 'likely', basis: 'heuristic', kind: 'failure', stage: 'authorization',
  responsible: 'issuer', severity: 'medium', urgency: 'medium', disclosure: 'open', args: {}, because: [], ...more,
});

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  cause: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  confidence: fc.constantFrom(...CONFIDENCES), basis: fc.constantFrom(...BASES), kind: fc.constantFrom(...CAUSE_KINDS),
  stage: fc.constantFrom(...STAGES), severity: fc.constantFrom(...SEVERITIES), urgency: fc.constantFrom(...URGENCY_LEVELS),
}).map(({ cause, ...more }) => finding(cause, more));

describe('compareFindings', () => {
  it.each([
    ['a sure finding before a possible one', finding('z'), finding('a', { confidence: 'possible' })],
    ['a failure before what is under way', finding('z'), finding('a', { kind: 'pending', confidence: 'confirmed' })],
    ['what is under way before a request', finding('z', { kind: 'pending' }), finding('a', { kind: 'request', confidence: 'confirmed' })],
    ['the surer before the likely', finding('z', { confidence: 'confirmed', basis: 'heuristic' }), finding('a', { basis: 'incident' })],
    ['a code before an incident', finding('z', { basis: 'provider_code' }), finding('a', { basis: 'incident' })],
    ['an incident before a contradiction', finding('z', { basis: 'incident' }), finding('a', { basis: 'contradiction' })],
    ['a contradiction before an overrun', finding('z', { basis: 'contradiction' }), finding('a', { basis: 'overrun' })],
    ['an overrun before the state of the account', finding('z', { basis: 'overrun' }), finding('a', { basis: 'account_state' })],
    ['the state of the account before a heuristic', finding('z', { basis: 'account_state' }), finding('a')],
    ['the graver before the lighter', finding('z', { severity: 'high' }), finding('a', { severity: 'low' })],
    ['the more urgent before the less urgent', finding('z', { urgency: 'urgent' }), finding('a', { urgency: 'low' })],
    ['the earlier stage before the later', finding('z', { stage: 'checkout' }), finding('a', { stage: 'refund' })],
    ['a possible failure before advice', finding('z', { confidence: 'possible' }), finding('a', { kind: 'request', stage: 'advice' })],
    ['advice before a possible wait', finding('z', { kind: 'request', stage: 'advice' }), finding('a', { kind: 'pending', confidence: 'possible' })],
    ['the id at last', finding('a'), finding('b')],
    ['a possible but critical finding before a sure wait', finding('z', { confidence: 'possible', severity: 'critical' }), finding('a', { kind: 'pending' })],
  ])('puts %s', (_label, first, second) => {
    expect(compareFindings(first, second)).toBeLessThan(0);
    expect(compareFindings(second, first)).toBeGreaterThan(0);
  });

  it('is a total order: antisymmetric, transitive, and zero only for the same cause', () => {
    fc.assert(fc.property(anyFinding, anyFinding, anyFinding, (a, b, c) => {
      expect(Math.sign(compareFindings(a, b))).toBe(-Math.sign(compareFindings(b, a)) + 0);
      if (compareFindings(a, b) === 0) expect(a.cause).toBe(b.cause);
      if (compareFindings(a, b) <= 0 && compareFindings(b, c) <= 0) expect(compareFindings(a, c)).toBeLessThanOrEqual(0);
    }));
  });
});

describe('rankFindings', () => {
  const supersedes: Readonly<Record<string, readonly string[]>> = { outage: ['delay'], delay: ['late'], maybe: ['code'] };
  const rank = (...found: readonly Finding[]) => rankFindings(found, (cause) => supersedes[cause] ?? []);

  it('sets what another finding explains apart and says by which', () => {
    const { findings, superseded } = rank(finding('delay', { basis: 'overrun' }), finding('outage', { basis: 'incident' }));
    expect(findings.map(({ cause }) => cause)).toEqual(['outage']);
    expect(superseded).toMatchObject([{ finding: { cause: 'delay' }, by: 'outage' }]);
  });

  it('names for what a superseded finding explains in its turn the one that stands', () => {
    expect(rank(finding('late'), finding('delay'), finding('outage')).superseded.map(({ finding: { cause }, by }) => [cause, by])).toEqual([
      ['delay', 'outage'], ['late', 'outage'],
    ]);
  });

  it('never lets a finding be explained away by a less sure one', () => {
    const { findings } = rank(finding('maybe', { confidence: 'possible' }), finding('code', { confidence: 'confirmed' }));
    expect(findings.map(({ cause }) => cause)).toEqual(['code', 'maybe']);
  });

  it.each([
    ['a sure wait gives way to what has to be acted on at once', { kind: 'pending', confidence: 'confirmed' }, {}, ['outage']],
    ['even to a possible one that is critical', { kind: 'pending' }, { confidence: 'possible', severity: 'critical' }, ['outage']],
    ['a sure failure does not', { confidence: 'confirmed' }, {}, ['outage', 'delay']],
    ['a sure wait stands beside what is not urgent', { kind: 'pending', confidence: 'confirmed' }, { urgency: 'high' }, ['outage', 'delay']],
    ['and beside what is merely possible', { kind: 'pending' }, { confidence: 'possible' }, ['delay', 'outage']],
  ] as const)('%s', (_label, delay, outage, standing) => {
    const { findings } = rank(finding('delay', delay), finding('outage', { urgency: 'urgent', ...outage }));
    expect(findings.map(({ cause }) => cause)).toEqual(standing);
  });

  it('a failure is never explained away by way of a wait that gave way to what is less sure', () => {
    const chain: Readonly<Record<string, readonly string[]>> = { scam: ['wait'], wait: ['failed'] };
    const found = [
      finding('scam', { confidence: 'possible', severity: 'critical', urgency: 'urgent' }),
      finding('wait', { kind: 'pending', confidence: 'confirmed' }),
      finding('failed', { confidence: 'confirmed' }),
    ];
    const { findings, superseded } = rankFindings(found, (cause) => chain[cause] ?? []);
    expect(findings.map(({ cause }) => cause)).toEqual(['scam', 'failed']);
    expect(superseded.map(({ finding: { cause }, by }) => [cause, by])).toEqual([['wait', 'scam']]);
  });

  it('leaves the first of findings that explain each other', () => {
    const circle: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c'], c: ['a'], self: ['self'] };
    const { findings, superseded } = rankFindings(['c', 'self', 'b', 'a'].map((cause) => finding(cause)), (cause) => circle[cause] ?? []);
    expect(findings.map(({ cause }) => cause)).toEqual(['a', 'self']);
    expect(superseded.map(({ finding: { cause }, by }) => [cause, by])).toEqual([['b', 'a'], ['c', 'a']]);
  });

  it('does not depend on the order in which findings were found, and loses none, whatever explains what', () => {
    const anything = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.subarray(['a', 'b', 'c', 'd', 'e']), { noNullPrototype: true });
    fc.assert(fc.property(fc.uniqueArray(anyFinding, { selector: ({ cause }) => cause }), anything, (found, explains) => {
      const rankBy = (list: readonly Finding[]) => rankFindings(list, (cause) => explains[cause] ?? []);
      const forwards = rankBy(found);
      expect(rankBy(found.toReversed())).toEqual(forwards);
      expect(forwards.findings.length + forwards.superseded.length).toBe(found.length);
      expect(forwards.findings.length > 0).toBe(found.length > 0);
      const standing = forwards.findings.map(({ cause }) => cause);
      for (const { finding: { kind, confidence }, by } of forwards.superseded) {
        expect(standing).toContain(by);
        const explaining = forwards.findings.find(({ cause }) => cause === by)!;
        if (kind !== 'pending') expect(CONFIDENCES.indexOf(explaining.confidence)).toBeLessThanOrEqual(CONFIDENCES.indexOf(confidence));
      }
    }));
  });
});

describe('decideOutcome', () => {
  const unknown = { healthy: 'unknown', pending: 'unknown', complaint: 'unknown' } as const;
  it.each([
    ['a likely failure', [finding('a')], unknown, 'failure'],
    ['a sure wait', [finding('a', { kind: 'pending' })], unknown, 'pending'],
    ['a failure beside a wait', [finding('a', { kind: 'pending' }), finding('b')], unknown, 'failure'],
    ['a mere possibility of a failure', [finding('a', { confidence: 'possible' })], { healthy: 'hit', pending: 'clear', complaint: 'unknown' }, 'inconclusive'],
    ['a request about a healthy order', [finding('a', { kind: 'request' })], { healthy: 'hit', pending: 'clear', complaint: 'unknown' }, 'healthy'],
    ['a sure request about an account alone', [finding('a', { kind: 'request' })], unknown, 'healthy'],
    ['advice alone beside a complaint', [finding('a', { kind: 'request' })], { ...unknown, complaint: 'hit' }, 'inconclusive'],
    ['nothing found and all states good', [], { healthy: 'hit', pending: 'clear', complaint: 'unknown' }, 'healthy'],
    ['nothing found and something under way', [], { healthy: 'clear', pending: 'hit', complaint: 'unknown' }, 'pending'],
    ['nothing found and nothing known', [], unknown, 'inconclusive'],
  ] as const)('%s ends as it should', (_label, findings, states, outcome) => {
    expect(decideOutcome(findings, states)).toBe(outcome);
  });
});
