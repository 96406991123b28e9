import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { aCause, holds, planFor } from './builders';

type Step = CauseFile['remediation'][number];
const cause = (id: string, steps: readonly (string | Step)[], change: Partial<CauseFile> = {}): CauseFile =>
  aCause({ id, ...change, remediation: steps.map((step) => (typeof step === 'string' ? { action: step } : step)) });

const actions = (plan: ReturnType<typeof planFor>): string[] => plan.plan.map(({ action }) => action);

describe('the order of a plan', () => {
  it.each<[string, CauseFile[], string[]]>([
    ['protects before it observes, repairs, informs and records',
      [cause('a', ['export_timeline', 'notify_customer', 'update_app', 'self_check', 'freeze_account'])],
      ['freeze_account', 'self_check', 'update_app', 'notify_customer', 'export_timeline']],
    ['keeps the order of the cause file within a phase',
      [cause('a', ['update_app', 'log_in_again', 'change_password'])], ['update_app', 'log_in_again', 'change_password']],
    ['puts the steps of the higher ranked cause first within a phase',
      [cause('a', ['log_in_again']), cause('b', ['update_app'])], ['log_in_again', 'update_app']],
    ['puts what an action waits for before it, whatever the cause file says',
      [cause('a', ['lift_restriction', 'verify_identity'])], ['verify_identity', 'lift_restriction']],
    ['puts what a step of the file waits for before it',
      [cause('a', [{ action: 'update_app', after: 'log_in_again' }, 'log_in_again'])], ['log_in_again', 'update_app']],
    ['lets a step wait across phases',
      [cause('a', ['respond_to_dispute', 'export_timeline'])], ['export_timeline', 'respond_to_dispute']],
    ['lets a step of a lower cause come first where a higher one waits for it',
      [cause('a', ['retry_payment']), cause('b', ['disable_vpn'])], ['disable_vpn', 'retry_payment']],
    ['breaks a circle at the step that comes first anyhow',
      [cause('a', [{ action: 'update_app', after: 'log_in_again' }, { action: 'log_in_again', after: 'update_app' }])],
      ['update_app', 'log_in_again']],
  ])('%s', (_, causes, expected) => {
    expect(actions(planFor(causes))).toEqual(expected);
  });

  it('names the step that comes before only where it is in the plan', () => {
    const { plan } = planFor([cause('a', ['lift_restriction', 'verify_identity', { action: 'update_app', after: 'log_in_again' }])]);
    expect(plan.map(({ action, after }) => [action, after])).toEqual([
      ['verify_identity', undefined], ['lift_restriction', 'verify_identity'], ['update_app', undefined],
    ]);
  });
});

describe('steps with a condition', () => {
  it('are dropped where it does not hold, kept where it does, and name the facts where it is unknown', () => {
    const { plan } = planFor([cause('a', [
      { action: 'reduce_amount', when: holds('clear') },
      { action: 'update_app', when: holds('hit') },
      { action: 'log_in_again', when: holds('unknown') },
    ])]);
    expect(plan.map(({ action, dependsOn }) => [action, dependsOn])).toEqual([['update_app', undefined], ['log_in_again', ['case.unknown']]]);
  });
});

describe('equal steps of several causes', () => {
  it('become one, asked for by all, with the arguments of the highest ranked', () => {
    const { plan } = planFor([
      cause('a', [{ action: 'switch_payment_method', args: { to: 'wallet' } }]),
      cause('b', [{ action: 'switch_payment_method', args: { to: 'balance' } }]),
    ]);
    expect(plan).toMatchObject([{ action: 'switch_payment_method', cause: 'a', causes: ['a', 'b'], args: { to: 'wallet' } }]);
  });

  it('stay apart where one cause asks twice with different arguments', () => {
    const { plan } = planFor([cause('a', [{ action: 'wait_until', args: { until: 1 } }, { action: 'wait_until', args: { until: 2 } }])]);
    expect(plan).toHaveLength(2);
  });

  it('are certain as soon as they are for one cause', () => {
    const { plan } = planFor([cause('a', [{ action: 'update_app', when: holds('unknown') }]), cause('b', ['update_app'])]);
    expect(plan).toMatchObject([{ action: 'update_app', causes: ['a', 'b'] }]);
    expect(plan[0]).not.toHaveProperty('dependsOn');
  });

  it('are due when the first of them is', () => {
    const { plan } = planFor([cause('a', [{ action: 'update_app', dueInSec: 600 }]), cause('b', [{ action: 'update_app', dueInSec: 60 }])]);
    expect(plan[0]?.dueBy).toBe('2026-03-02T02:16:00.000Z');
  });
});

describe('steps that contradict each other', () => {
  it.each<[string, CauseFile[], string[]]>([
    ['the higher ranked cause keeps its step', [cause('a', ['redeliver_with_priority']), cause('b', ['refund_payment'])], ['redeliver_with_priority']],
    ['the relation works both ways', [cause('a', ['refund_payment']), cause('b', ['redeliver_with_priority'])], ['refund_payment']],
    ['one cause may offer both', [cause('a', ['redeliver_with_priority', 'refund_payment'])], ['redeliver_with_priority', 'refund_payment']],
    ['a step that a cause shares with the other keeps both',
      [cause('a', ['redeliver_with_priority', 'refund_payment']), cause('b', ['refund_payment'])], ['redeliver_with_priority', 'refund_payment']],
  ])('%s', (_, causes, expected) => {
    expect(actions(planFor(causes))).toEqual(expected);
  });
});

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

describe('a step', () => {
  it('that moves money waits for a person', () => {
    const { plan } = planFor([cause('a', ['refund_payment', 'update_app'])]);
    expect(plan.map(({ action, needsConfirmation }) => [action, needsConfirmation])).toEqual([['refund_payment', true], ['update_app', false]]);
  });

  it('of the customer carries the guidance that the customer needs, and only that of the customer', () => {
    const { plan } = planFor([cause('a', ['update_app', 'notify_customer'])], { guidance: 'voice_and_picture' });
    expect(plan.map(({ action, guidance }) => [action, guidance])).toEqual([['update_app', 'voice_and_picture'], ['notify_customer', undefined]]);
  });

  it('leaves out an argument without a value', () => {
    const { plan } = planFor([cause('a', [{ action: 'reduce_amount', args: { max: { fact: 'account.limitRemaining' }, to: { fact: 'missing' } } }])]);
    expect(plan[0]?.args).toEqual({ max: { amount: 250_000, currency: 'CNY' } });
  });

  it('of an action that nobody defined is left out', () => {
    expect(actions(planFor([cause('a', ['no_such_action', 'update_app'])]))).toEqual(['update_app']);
  });
});

it('prevention is listed once, in rank order', () => {
  const { prevention } = planFor([cause('a', ['update_app'], { prevention: ['p', 'q'] }), cause('b', ['update_app'], { prevention: ['q', 'r'] })]);
  expect(prevention).toEqual(['p', 'q', 'r']);
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

describe('a wait', () => {
  const waits = (until?: string) => planFor([aCause({ id: 'a', remediation: [{ action: 'wait_until', ...(until !== undefined && { args: { until: { fact: until } } }) }] })]).plan;

  it('says when to look again where nobody knows its end', () => {
    expect(waits('missing').map(({ args }) => args)).toEqual([{ lookAgain: { at: '2026-03-03T02:15:00.000Z' } }]);
    expect(waits().map(({ args }) => args)).toEqual([{ lookAgain: { at: '2026-03-03T02:15:00.000Z' } }]);
  });

  it('is left out once it is over', () => {
    expect(waits('past')).toEqual([]);
  });
});
