import type { CauseFile } from '../../../src/knowledge/cause-schema';
import type { Condition, Leaf } from '../../../src/knowledge/condition-schema';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { leavesOf } from '../../../src/match/leaves';

type Pack = Omit<KnowledgePack, 'version'>;

/** Who reads what: the way back from a fact or a reason to the rules that ask for it. */
export interface Readers {
  /** Causes whose evidence, steps or sentences read the fact themselves. */
  readonly causes: (fact: string) => readonly string[];
  /** Named conditions that read the fact. */
  readonly conditions: (fact: string) => readonly string[];
  /** Causes whose conditions name the reason. */
  readonly reason: (reason: string) => readonly string[];
}

const conditionsOf = (cause: CauseFile): Condition[] => [
  ...cause.evidence.map(({ conditions }) => conditions),
  ...cause.remediation.flatMap(({ when }) => when ?? []),
  ...cause.prohibitions.flatMap((each) => (typeof each === 'string' ? [] : each.when)),
];

const factsInWords = (cause: CauseFile): string[] =>
  [cause.args, ...cause.remediation.map(({ args }) => args)].flatMap((args) => Object.values(args ?? {}))
    .flatMap((source) => (typeof source === 'object' && 'fact' in source ? [source.fact] : []));

const REASON_FACT = /\.(?:reasons?|wrongElement)$/;

const reasonsIn = (leaves: readonly Leaf[]): string[] =>
  leaves.filter(({ fact }) => REASON_FACT.test(fact)).flatMap(({ value }) => [value].flat().map(String));

export function readersOf({ causes, outcomes }: Pack): Readers {
  const named = Object.entries(outcomes.conditions).map(([id, condition]) => ({ id, leaves: leavesOf(condition) }));
  const reading = causes.map((cause) => {
    const leaves = conditionsOf(cause).flatMap(leavesOf);
    const waits = Object.values(cause.waitUntil ?? {});
    return { id: cause.id, facts: new Set([...leaves.map(({ fact }) => fact), ...factsInWords(cause), ...waits]), reasons: new Set(reasonsIn(leaves)) };
  });
  return {
    causes: (fact) => reading.filter(({ facts }) => facts.has(fact)).map(({ id }) => id),
    conditions: (fact) => named.filter(({ leaves }) => leaves.some((leaf) => leaf.fact === fact)).map(({ id }) => id),
    reason: (reason) => reading.filter(({ reasons }) => reasons.has(reason)).map(({ id }) => id),
  };
}
