import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { KnowledgePack } from '../knowledge/pack';
import type { RuleFault } from '../model/faults';
import { leavesOf } from './leaves';

/** How many different things the conditions of a pack may ask: matching counts them in 16 bits, and two cells for a number. */
export const MOST: Breadth = { leaves: 65_535, values: 32_766 };

interface Breadth {
  /** Different leaves of all conditions. */
  readonly leaves: number;
  /** Different values that one fact is compared with. */
  readonly values: number;
}

/** The faults of a pack, sound otherwise, whose conditions ask for more than can be told apart. */
export function checkBreadth(pack: KnowledgePack, most: Breadth = MOST): RuleFault[] {
  const leaves = new Set<string>();
  const values = new Map<string, Set<unknown>>();
  for (const { fact, operator, value } of conditionsOf(pack).flatMap(leavesOf)) {
    leaves.add(`${fact} ${operator} ${JSON.stringify(value)}`);
    const known = values.get(fact) ?? new Set();
    values.set(fact, known);
    for (const each of listed(value)) known.add(each);
  }
  const tooMany = [...values].filter(([, known]) => known.size > most.values);
  return [
    ...(leaves.size > most.leaves ? [fault(leaves.size, most.leaves, 'different conditions on facts')] : []),
    ...tooMany.map(([fact, known]) => fault(known.size, most.values, `different values that ${fact} is compared with`)),
  ];
}

const listed = (value: Leaf['value']): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const fault = (found: number, most: number, what: string): RuleFault =>
  ({ path: '', found: `${String(found)} ${what}`, accepted: `at most ${String(most)}` });

const conditionsOf = ({ causes, outcomes: { conditions, healthy, pending, complaint } }: KnowledgePack): readonly Condition[] => [
  ...Object.values(conditions), healthy, pending, complaint,
  ...causes.flatMap(({ evidence, remediation, prohibitions }) => [
    ...evidence.map((pattern) => pattern.conditions),
    ...remediation.flatMap(({ when }) => when ?? []),
    ...prohibitions.flatMap((entry) => (typeof entry === 'string' ? [] : entry.when)),
  ]),
];
