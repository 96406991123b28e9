import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { aCause, holds, planFor } from './builders';

type Step = CauseFile['remediation'][number];
const cause = (id: string, steps: readonly (string | Step)[], change: Partial<CauseFile> = {}): CauseFile =>
  aCause({ id, ...change, remediation: steps.map((step) => (typeof step === 'string' ? { action: step } : step)) });

const actions = (plan: ReturnType<typeof planFor>): string[] => plan.plan.map(({ action }) => action);

describe('prohibitions', () => {
  const forbids = { prohibitions: ['do_not_pay_again'] };

  it.each<[string, CauseFile[], string[]]>([
    ['drop the forbidden steps of other causes', [cause('a', ['update_app'], forbids), cause('b', ['use_another_card'])], ['update_app']],
    ['drop them for a higher ranked cause, too', [cause('a', ['use_another_card', 'update_app']), cause('b', ['log_in_again'], forbids)],
      ['update_app', 'log_in_again']],
    ['leave the own step behind a step that comes first',
      [cause('a', ['query_payment_status', { action: 'retry_payment', after: 'query_payment_status' }], forbids)],
      ['query_payment_status', 'retry_payment']],
    ['leave the own step behind a condition', [cause('a', [{ action: 'retry_payment', when: holds('unknown') }], forbids)], ['retry_payment']],
    ['drop the own step whose condition holds, as nothing is left to wait for', [cause('a', [{ action: 'retry_payment', when: holds('hit') }, 'update_app'], forbids)],
      ['update_app']],
    ['drop the own step without a gate', [cause('a', ['retry_payment', 'update_app'], forbids)], ['update_app']],
    ['drop the own step whose gate is not in the plan', [cause('a', [{ action: 'retry_payment', after: 'query_payment_status' }, 'update_app'], forbids)],
      ['update_app']],
    ['leave the gated steps of all causes that forbid', [
      cause('a', ['query_payment_status', { action: 'retry_payment', after: 'query_payment_status' }], forbids),
      cause('b', ['query_payment_status', { action: 'place_new_order', after: 'query_payment_status' }], forbids),
    ], ['query_payment_status', 'retry_payment', 'place_new_order']],
    ['fall where their condition does not hold',
      [cause('a', ['update_app'], { prohibitions: [{ prohibition: 'do_not_pay_again', when: holds('clear') }] }), cause('b', ['use_another_card'])],
      ['update_app', 'use_another_card']],
    ['stand where their condition is unknown',
      [cause('a', ['update_app'], { prohibitions: [{ prohibition: 'do_not_pay_again', when: holds('unknown') }] }), cause('b', ['use_another_card'])],
      ['update_app']],
  ])('%s', (_, causes, expected) => {
    expect(actions(planFor(causes))).toEqual(expected);
  });

  it('are merged in rank order and name every cause', () => {
    const { prohibitions } = planFor([
      cause('a', ['update_app'], { prohibitions: ['do_not_mark_failed'] }),
      cause('b', ['update_app'], { prohibitions: ['do_not_pay_again', 'do_not_mark_failed'] }),
    ]);
    expect(prohibitions).toEqual([
      { id: 'do_not_mark_failed', cause: 'a', causes: ['a', 'b'] }, { id: 'do_not_pay_again', cause: 'b', causes: ['b'] },
    ]);
  });

  it('of a superseded cause stay in force while its steps are gone', () => {
    const plan = planFor([cause('a', ['use_another_card', 'update_app'])], {
      superseded: [{ cause: cause('s', ['log_in_again'], forbids), by: 'a' }],
    });
    expect(actions(plan)).toEqual(['update_app']);
    expect(plan.prohibitions).toEqual([{ id: 'do_not_pay_again', cause: 's', causes: ['s'] }]);
  });

  it('of a superseded cause leave the gated step of the cause that explains it only where that one forbids it as well', () => {
    const gated = ['query_payment_status', { action: 'use_another_card', after: 'query_payment_status' }] as const;
    const superseded = [{ cause: cause('s', ['log_in_again'], forbids), by: 'a' }];
    expect(actions(planFor([cause('a', [...gated])], { superseded }))).toEqual(['query_payment_status']);
    expect(actions(planFor([cause('a', [...gated], forbids)], { superseded }))).toEqual(['query_payment_status', 'use_another_card']);
  });
});

describe('what the state of the case forbids', () => {
  const standing = (verdict: 'hit' | 'clear' | 'unknown') => [{ prohibition: 'do_not_pay_again', when: holds(verdict) }];

  it('is in force where its condition holds, without a cause, and drops the steps of every cause', () => {
    const { plan, prohibitions } = planFor([cause('a', ['self_check', 'retry_payment'])], { standing: standing('hit') });
    expect(prohibitions).toEqual([{ id: 'do_not_pay_again', cause: null, causes: [] }]);
    expect(plan.map(({ action }) => action)).toEqual(['self_check']);
  });

  it('leaves the step of a cause that forbids the same and waits for a query', () => {
    const steps = ['query_payment_status', { action: 'retry_payment', after: 'query_payment_status' }];
    const { plan, prohibitions } = planFor([cause('a', steps, { prohibitions: ['do_not_pay_again'] })], { standing: standing('hit') });
    expect(prohibitions).toEqual([{ id: 'do_not_pay_again', cause: 'a', causes: ['a'] }]);
    expect(plan.map(({ action }) => action)).toEqual(['query_payment_status', 'retry_payment']);
  });

  it.each(['clear', 'unknown'] as const)('is not in force where its condition is %s', (verdict) => {
    expect(planFor([cause('a', ['retry_payment'])], { standing: standing(verdict) }).prohibitions).toEqual([]);
  });
});
