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
