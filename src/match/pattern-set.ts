import type { Engine } from 'json-rules-engine';
import type { FactDefinition } from '../facts/define-fact';
import type { CauseFile, EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { OutcomesFile } from '../knowledge/outcome-schema';
import type { Because, FactValue } from '../model/diagnosis';
import { CONFIDENCES } from '../model/vocabulary';
import { type AnswerTable, createAnswerTable } from './answers';
import { createMatcher } from './compile';
import { type FactValues, type MatchContext, prepareCondition, type PreparedCondition } from './evaluate';
import { factOf } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { createMatch, type Matched, STATES } from './matched';
import { once } from './once';
import { buildTables, type MatcherTables, readTables, type StoredTables } from './tables';

/** One evidence pattern of one cause, compiled; its condition tree is prepared when it is first explained. */
export interface Pattern {
  readonly cause: CauseFile;
  readonly evidence: EvidencePattern;
  /** Slots of the facts it reads, each once. */
  readonly slots: readonly number[];
  /** Answers in the table of answers that the pattern asks of each of its slots. */
  readonly asks: () => readonly (readonly number[])[];
  readonly prepared: () => PreparedCondition;
  /** The leaves that make a hit true. */
  readonly because: (values: FactValues) => readonly Because[];
}

/** All patterns of a pack and the conditions of its outcomes, matched in one pass. */
export interface PatternSet {
  /** The surest confidence first, then by id: the order in which open questions are listed. */
  readonly patterns: readonly Pattern[];
  /** Slots of every fact that a condition of the pack asks for. */
  readonly asked: ReadonlySet<number>;
  /** What the patterns say of a snapshot. */
  readonly match: (values: FactValues) => Matched;
  /** Judges a condition that is no pattern, such as a step's `when`. */
  readonly judge: (condition: Condition) => PreparedCondition;
}

export interface PatternSource {
  readonly causes: readonly CauseFile[];
  readonly outcomes: OutcomesFile;
  readonly facts: readonly FactDefinition[];
  readonly engine: Engine;
  /** The tables of exactly these causes and outcomes, where they have been compiled before. */
  readonly stored?: StoredTables | undefined;
}

/** Compiles every evidence pattern of a pack; the conditions have been checked. */
export function compilePatterns({ causes, outcomes, facts, engine, stored }: PatternSource): PatternSet {
  const context: MatchContext = { facts, named: outcomes.conditions, engine };
  const judge = remember((condition: Condition) => prepareCondition(condition, context));
  const answers = createAnswerTable(engine);
  const evidence = inOrder(causes);
  const tables = stored === undefined ? tablesOf({ causes, outcomes }, context) : readTables(stored);
  const ids = [...evidence.map(({ name }) => name), ...STATES];
  const patterns = evidence.map((each) => toPattern(each, { context, judge, answers }));
  const asked = new Set(tables.columns.map(({ slot }) => slot));
  return { patterns, asked, match: createMatch({ patterns, matcher: createMatcher(ids, tables), facts, answers }), judge };
}

/** The tables of a pack's patterns in their order, with the conditions of the outcomes behind them. */
export function tablesOf({ causes, outcomes }: Pick<PatternSource, 'causes' | 'outcomes'>, context: MatchContext): MatcherTables {
  const rules = [...inOrder(causes).map(({ evidence }) => evidence.conditions), ...STATES.map((state) => outcomes[state])];
  return buildTables(rules, causes.flatMap(furtherConditions), context);
}

interface NamedEvidence {
  readonly name: string;
  readonly cause: CauseFile;
  readonly evidence: EvidencePattern;
}

const inOrder = (causes: readonly CauseFile[]): readonly NamedEvidence[] => causes
  .flatMap((cause) => cause.evidence.map((evidence) => ({ name: `${cause.id}/${evidence.id}`, cause, evidence })))
  .sort(bySureness);

const bySureness = (a: NamedEvidence, b: NamedEvidence): number =>
  CONFIDENCES.indexOf(a.evidence.confidence) - CONFIDENCES.indexOf(b.evidence.confidence) || (a.name < b.name ? -1 : 1);

/** Conditions under which a cause's steps and prohibitions apply. */
const furtherConditions = ({ remediation, prohibitions }: CauseFile): readonly Condition[] => [
  ...remediation.flatMap(({ when }) => (when === undefined ? [] : [when])),
  ...prohibitions.flatMap((each) => (typeof each === 'string' ? [] : [each.when])),
];

interface Compiling {
  readonly context: MatchContext;
  readonly judge: (condition: Condition) => PreparedCondition;
  readonly answers: AnswerTable;
}

function toPattern({ cause, evidence }: NamedEvidence, { context, judge, answers }: Compiling): Pattern {
  const leaves = leavesOf(inlineConditions(evidence.conditions, context.named));
  // An answer quotes what a condition expects: whoever alters the answer must not alter the rule.
  for (const { value } of leaves) Object.freeze(value);
  const facts = [...new Set(leaves.map(({ fact }) => fact))];
  const slots = facts.map((fact) => factOf(context.facts, fact).slot);
  return {
    cause,
    evidence,
    slots,
    asks: once(() => facts.map((fact) => [...new Set(leaves.filter((leaf) => leaf.fact === fact).map((leaf) => answers.add(leaf)))])),
    prepared: () => judge(evidence.conditions),
    because: facts.length === leaves.length && isPlain(inlineConditions(evidence.conditions, context.named))
      ? becauseOfAll(leaves, slots)
      : (values) => judge(evidence.conditions).because(values),
  };
}

/** Every leaf of a plain conjunction holds where the pattern hits: nothing has to be looked through. */
const becauseOfAll = (leaves: readonly Leaf[], slots: readonly number[]) => (values: FactValues): readonly Because[] =>
  leaves.map(({ fact, operator, value }, index) => ({ fact, observed: values[slots[index] as number] as FactValue, operator, expected: value }));

function isPlain(condition: Condition): boolean {
  return 'all' in condition ? condition.all.every(isPlain) : 'fact' in condition;
}

/** Conditions are compared by identity: each stands in one file. */
function remember(prepare: (condition: Condition) => PreparedCondition): (condition: Condition) => PreparedCondition {
  const prepared = new WeakMap<Condition, PreparedCondition>();
  return (condition) => {
    const known = prepared.get(condition);
    if (known !== undefined) return known;
    const fresh = prepare(condition);
    prepared.set(condition, fresh);
    return fresh;
  };
}
