import type { CauseFile, EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { Because, FactValue } from '../model/diagnosis';
import type { AnswerTable } from './answers';
import type { ConditionContext } from './context';
import type { FactValues, PreparedCondition } from './evaluate';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import type { PatternPlace } from './pattern-index';

interface PatternTools {
  readonly causes: readonly CauseFile[];
  readonly causeIds: readonly string[];
  readonly context: ConditionContext;
  readonly judge: (condition: Condition) => PreparedCondition;
  readonly answers: AnswerTable;
}

type Explain = (values: FactValues) => readonly Because[];

/** One evidence pattern of one cause. All but its place is read when it is first asked for: most patterns never hit. */
export class Pattern {
  /** Slots of the facts it reads, each once. */
  readonly slots: readonly number[];
  readonly causeId: string;
  private readonly place: PatternPlace;
  private readonly tools: PatternTools;
  private explain: Explain | undefined;
  private answers: readonly (readonly number[])[] | undefined;

  constructor(place: PatternPlace, tools: PatternTools) {
    this.slots = place.slots;
    this.causeId = tools.causeIds[place.cause] as string;
    this.place = place;
    this.tools = tools;
  }

  get cause(): CauseFile {
    return this.tools.causes[this.place.cause] as CauseFile;
  }

  get evidence(): EvidencePattern {
    return this.cause.evidence[this.place.evidence] as EvidencePattern;
  }

  get prepared(): PreparedCondition {
    return this.tools.judge(this.evidence.conditions);
  }

  /** The leaves that make a hit true. */
  because(values: FactValues): readonly Because[] {
    this.explain ??= this.prepareReasons();
    return this.explain(values);
  }

  /** Answers in the table of answers that the pattern asks of each of its slots. */
  asks(): readonly (readonly number[])[] {
    this.answers ??= this.findAnswers();
    return this.answers;
  }

  private prepareReasons(): Explain {
    const condition = this.inlined();
    const leaves = leavesOf(condition);
    // An answer quotes what a condition expects: whoever alters the answer must not alter the rule.
    for (const { value } of leaves) Object.freeze(value);
    return leaves.length === this.slots.length && isPlain(condition) ? becauseOfAll(leaves, this.slots) : this.prepared.because;
  }

  private findAnswers(): readonly (readonly number[])[] {
    const { answers, context: { facts } } = this.tools;
    const leaves = leavesOf(this.inlined());
    return this.slots.map((slot) => [...new Set(leaves.filter((leaf) => leaf.fact === facts[slot]?.id).map(answers.add))]);
  }

  private inlined(): Condition {
    return inlineConditions(this.evidence.conditions, this.tools.context.named);
  }
}

/** Every leaf of a plain conjunction holds where the pattern hits: nothing has to be looked through. */
const becauseOfAll = (leaves: readonly Leaf[], slots: readonly number[]): Explain => (values) =>
  leaves.map(({ fact, operator, value }, index) => ({ fact, observed: values[slots[index] as number] as FactValue, operator, expected: value }));

function isPlain(condition: Condition): boolean {
  return 'all' in condition ? condition.all.every(isPlain) : 'fact' in condition;
}
