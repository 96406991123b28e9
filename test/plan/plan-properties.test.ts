import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { aCause, ACTIONS, holds, planFor } from './builders';

const action = fc.constantFrom(...Object.keys(ACTIONS.actions));
const prohibition = fc.constantFrom(...Object.keys(ACTIONS.prohibitions));
const step = fc.record({
  action,
  when: fc.constantFrom(holds('hit'), holds('unknown'), holds('clear')),
  args: fc.dictionary(fc.constantFrom('to', 'max'), fc.integer({ min: 0, max: 1 })),
  dueInSec: fc.integer({ min: 1, max: 9_999 }),
}, { requiredKeys: ['action'] });

const causes: fc.Arbitrary<CauseFile[]> = fc
  .array(fc.record({ remediation: fc.array(step, { minLength: 1, maxLength: 8 }), prohibitions: fc.array(prohibition, { maxLength: 2 }) }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((part, index) => aCause({ id: `cause_${index}`, ...part })));

it('no step stands before one that its action waits for', () => {
  fc.assert(fc.property(causes, (given) => {
    const { plan } = planFor(given);
    for (const [index, { action: id, after }] of plan.entries()) {
      const later = plan.slice(index + 1).map((other) => other.action);
      expect(later.filter((other) => other !== id && ACTIONS.actions[id]!.after.includes(other))).toEqual([]);
      if (after !== undefined) expect(plan.slice(0, index).map((other) => other.action)).toContain(after);
    }
  }));
});

it('no forbidden step is planned but by a cause that forbids it', () => {
  fc.assert(fc.property(causes, (given) => {
    const { plan, prohibitions } = planFor(given);
    for (const { id, causes: by } of prohibitions) {
      for (const planned of plan.filter(({ action: name }) => ACTIONS.prohibitions[id]!.forbids.includes(name))) {
        expect(by).toEqual(expect.arrayContaining([...planned.causes]));
      }
    }
  }));
});

it('no steps of different causes contradict each other', () => {
  fc.assert(fc.property(causes, (given) => {
    const { plan } = planFor(given);
    for (const one of plan) {
      for (const other of plan.filter(({ action: id }) => ACTIONS.actions[one.action]!.conflictsWith.includes(id))) {
        expect(one.causes.filter((cause) => other.causes.includes(cause))).not.toEqual([]);
      }
    }
  }));
});

it('causes that ask for the same may come in any order: the steps are the same', () => {
  const remediation = [{ action: 'query_payment_status' }, { action: 'refund_payment' }, { action: 'notify_customer' }];
  const same = ['a', 'b', 'c'].map((id) => aCause({ id, remediation }));
  fc.assert(fc.property(fc.shuffledSubarray(same, { minLength: 3 }), (given) => {
    expect(planFor(given).plan.map(({ action: id }) => id)).toEqual(['query_payment_status', 'refund_payment', 'notify_customer']);
  }));
});

it('the actions do not wait for each other in a circle', () => {
  const waitsFor = (id: string, seen: readonly string[]): void => {
    expect(seen).not.toContain(id);
    for (const before of ACTIONS.actions[id]?.after ?? []) waitsFor(before, [...seen, id]);
  };
  expect(Object.keys(ACTIONS.actions).length).toBeGreaterThan(50);
  for (const id of Object.keys(ACTIONS.actions)) waitsFor(id, []);
});
