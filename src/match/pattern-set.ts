import type { Engine } from 'json-rules-engine';
import type { FactDefinition } from '../facts/define-fact';
import type { CauseFile, EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { OutcomesFile } from '../knowledge/outcome-schema';
import type { Because, FactValue } from '../model/diagnosis';
import { CONFIDENCES } from '../model/vocabulary';
import { type AnswerTable, createAnswerTable } from './answers';
import { compileMatcher, type Matcher } from './compile';
import { type FactValues, type MatchContext, prepareCondition, type PreparedCondition } from './evaluate';
import { factOf } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { createMatch, type Matched, STATES } from './matched';

/** One evidence pattern of one cause, compiled; its condition tree is prepared when it is first explained. */
export interface Pattern {
  readonly cause: CauseFile;
  readonly evidence: EvidencePattern;
  /** Slots of the facts it reads, each once. */
  readonly slots: readonly number[];
  /** Answers in the table of answers that the pattern asks of each of its slots. */
  readonly asks: readonly (readonly number[])[];
  readonly prepared: () => PreparedCondition;
  /** The leaves that make a hit true. */
  readonly because: (values: FactValues) => readonly Because[];
}

/** All patterns of a pack and the conditions of its outcomes, matched in one pass. */
export interface PatternSet {
  /** The surest confidence first, then by id: the order in which open questions are listed. */
  readonly patterns: readonly Pattern[];
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
}

/** Compiles every evidence pattern of a pack; the conditions have been checked. */
export function compilePatterns({ causes, outcomes, facts, engine }: PatternSource): PatternSet {
  const context: MatchContext = { facts, named: outcomes.conditions, engine };
  const judge = remember((condition: Condition) => prepareCondition(condition, context));
  const answers = createAnswerTable(engine);
  const patterns = causes
    .flatMap((cause) => cause.evidence.map((evidence) => toPattern(cause, evidence, { context, judge, answers })))
    .sort(bySureness);
  const matcher: Matcher = compileMatcher([
    ...patterns.map(({ cause, evidence }) => ({ id: `${cause.id}/${evidence.id}`, conditions: evidence.conditions })),
    ...STATES.map((state) => ({ id: state, conditions: outcomes[state] })),
  ], context, causes.flatMap(furtherConditions));
  return { patterns, match: createMatch({ patterns, matcher, facts, answers }), judge };
}

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

function toPattern(cause: CauseFile, evidence: EvidencePattern, { context, judge, answers }: Compiling): Pattern {
  const condition = inlineConditions(evidence.conditions, context.named);
  const leaves = leavesOf(condition);
  const facts = [...new Set(leaves.map(({ fact }) => fact))];
  return {
    cause,
    evidence,
    slots: facts.map((fact) => factOf(context.facts, fact).slot),
    asks: facts.map((fact) => [...new Set(leaves.filter((leaf) => leaf.fact === fact).map((leaf) => answers.add(leaf)))]),
    prepared: () => judge(evidence.conditions),
    because: isPlain(condition) && facts.length === leaves.length
      ? becauseOfAll(leaves, facts.map((fact) => factOf(context.facts, fact).slot))
      : (values) => judge(evidence.conditions).because(values),
  };
}

/** Every leaf of a plain conjunction holds where the pattern hits: nothing has to be looked through. */
const becauseOfAll = (leaves: readonly Leaf[], slots: readonly number[]) => (values: FactValues): readonly Because[] =>
  leaves.map(({ fact, operator, value }, index) => ({ fact, observed: values[slots[index] as number] as FactValue, operator, expected: value }));

function isPlain(condition: Condition): boolean {
  return 'all' in condition ? condition.all.every(isPlain) : 'fact' in condition;
}

const confidence = ({ evidence }: Pattern): number => CONFIDENCES.indexOf(evidence.confidence);
const name = ({ cause, evidence }: Pattern): string => `${cause.id}/${evidence.id}`;
const bySureness = (a: Pattern, b: Pattern): number => confidence(a) - confidence(b) || (name(a) < name(b) ? -1 : 1);

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
