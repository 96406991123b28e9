import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { toEngine } from '../../src/match/to-engine';

const cause = (id: string, evidence: CauseFile['evidence']) => ({ id, evidence }) as CauseFile;
const failed = { fact: 'payment.outcome', operator: 'equal', value: 'failed' };

const causes = [
  cause('bank_limit', [
    { id: 'provider-says-limit', basis: 'provider_code', confidence: 'confirmed',
      conditions: { all: [{ condition: 'failed' }, { fact: 'payment.reason', operator: 'equal', value: 'limit_daily' }] } },
    { id: 'over-limit', basis: 'account_state', confidence: 'likely',
      conditions: { fact: 'account.limitExceededBy', operator: 'greaterThan', value: 0 } },
  ]),
];

describe('toEngine', () => {
  it('hands over a stock engine', () => {
    expect(toEngine(causes, { failed })).toBeInstanceOf(Engine);
  });

  it('fires one event per pattern that holds: the cause, with the pattern and its confidence', async () => {
    const { events } = await toEngine(causes, { failed }).run({ 'payment.outcome': 'failed', 'payment.reason': 'limit_daily' });
    expect(events).toEqual([{ type: 'bank_limit', params: { evidence: 'provider-says-limit', confidence: 'confirmed' } }]);
  });

  it('takes a pattern that is a single leaf, and facts that are missing', async () => {
    const { events } = await toEngine(causes, { failed }).run({ 'account.limitExceededBy': 1 });
    expect(events.map(({ params }) => params?.evidence as string)).toEqual(['over-limit']);
  });

  it('knows operators that are registered', async () => {
    const own = [cause('odd', [{ id: 'odd', basis: 'heuristic', confidence: 'possible', conditions: { fact: 'n', operator: 'odd', value: true } }])];
    const engine = toEngine(own, {}, (e) => e.addOperator('odd', (n: number, is: boolean) => (n % 2 === 1) === is));
    expect((await engine.run({ n: 3 })).events).toHaveLength(1);
  });
});
