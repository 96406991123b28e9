import type { CauseFile, EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { Because, FactValue } from '../model/diagnosis';
import type { AnswerTable } from './answers';
import type { FactValues, MatchContext, PreparedCondition } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { once } from './once';
import type { PatternPlace } from './pattern-index';

/** One evidence pattern of one cause. All but its place is read when it is first asked for: most patterns never hit. */
export interface Pattern {
  readonly causeId: string;
  readonly cause: () => CauseFile;
  readonly evidence: () => EvidencePattern;
  /** Slots of the facts it reads, each once. */
  readonly slots: readonly number[];
  /** Answers in the table of answers that the pattern asks of each of its slots. */
  readonly asks: () => readonly (readonly number[])[];
  readonly prepared: () => PreparedCondition;
  /** The leaves that make a hit true. */
  readonly because: (values: FactValues) => readonly Because[];
}

interface PatternTools {
  readonly causes: readonly CauseFile[];
  readonly causeIds: readonly string[];
  readonly context: MatchContext;
  readonly judge: (condition: Condition) => PreparedCondition;
  readonly answers: AnswerTable;
}

/** Opens the pattern that stands at a place of a pack. */
export function openPattern(place: PatternPlace, { causes, causeIds, context, judge, answers }: PatternTools): Pattern {
  const { slots } = place;
  const cause = (): CauseFile => causes[place.cause] as CauseFile;
  const evidence = once(() => cause().evidence[place.evidence] as EvidencePattern);
  const condition = once(() => inlineConditions(evidence().conditions, context.named));
  const leaves = once(() => {
    const all = leavesOf(condition());
    // An answer quotes what a condition expects: whoever alters the answer must not alter the rule.
    for (const { value } of all) Object.freeze(value);
    return all;
  });
  const prepared = (): PreparedCondition => judge(evidence().conditions);
  const explain = once(() => {
    const isConjunction = leaves().length === slots.length && isPlain(condition());
    return isConjunction ? becauseOfAll(leaves(), slots) : prepared().because;
  });
  return {
    causeId: causeIds[place.cause] as string,
    cause,
    evidence,
    slots,
    asks: once(() => slots.map((slot) => [...new Set(leaves().filter((leaf) => leaf.fact === context.facts[slot]?.id).map(answers.add))])),
    prepared,
    because: (values) => explain()(values),
  };
}

/** Every leaf of a plain conjunction holds where the pattern hits: nothing has to be looked through. */
const becauseOfAll = (leaves: readonly Leaf[], slots: readonly number[]) => (values: FactValues): readonly Because[] =>
  leaves.map(({ fact, operator, value }, index) => ({ fact, observed: values[slots[index] as number] as FactValue, operator, expected: value }));

function isPlain(condition: Condition): boolean {
  return 'all' in condition ? condition.all.every(isPlain) : 'fact' in condition;
}
