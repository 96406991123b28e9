import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Finding } from '../../src/model/diagnosis';
import { questionsWorthAsking } from '../../src/rank';

const cause = (kind: CauseFile['kind'], supersedes: string[] = []) => ({ kind, supersedes }) as unknown as CauseFile;
const finding = (confidence: Finding['confidence']) => ({ cause: 'found', confidence }) as Finding;

describe('questionsWorthAsking', () => {
  it.each([
    ['nothing about a healthy case', 'healthy', [], cause('failure'), 'confirmed', false],
    ['everything where nothing was found', 'inconclusive', [], cause('failure'), 'possible', true],
    ['never about what the customer might want', 'inconclusive', [], cause('request'), 'confirmed', false],
    ['what would be surer than a likely finding', 'failure', [finding('likely')], cause('failure'), 'confirmed', true],
    ['nothing that would be as sure', 'failure', [finding('likely')], cause('failure'), 'likely', false],
    ['what would explain a confirmed finding', 'failure', [finding('confirmed')], cause('failure', ['found']), 'likely', true],
    ['no mere possibility of an explanation', 'failure', [finding('confirmed')], cause('failure', ['found']), 'possible', false],
  ] as const)('asks %s', (_label, outcome, findings, open, confidence, worth) => {
    expect(questionsWorthAsking(outcome, findings)(open, confidence)).toBe(worth);
  });
});
