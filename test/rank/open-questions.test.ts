import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/diagnosis';
import { questionsWorthAsking } from '../../src/rank';

const finding = (confidence: Finding['confidence']) => ({ cause: 'found', confidence }) as Finding;

describe('questionsWorthAsking', () => {
  it.each([
    ['nothing about a healthy case', 'healthy', [], { surerThan: 0, explaining: null }],
    ['everything where nothing was found', 'inconclusive', [], { surerThan: 3, explaining: null }],
    ['beside a likely finding what would be confirmed, or explain it', 'failure', [finding('likely')], { surerThan: 1, explaining: 'found' }],
    ['beside a confirmed finding only what would explain it', 'failure', [finding('confirmed')], { surerThan: 0, explaining: 'found' }],
  ] as const)('asks %s', (_label, outcome, findings, questions) => {
    expect(questionsWorthAsking(outcome, findings)).toEqual(questions);
  });
});
