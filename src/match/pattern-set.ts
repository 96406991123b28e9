import type { Engine } from 'json-rules-engine';
import type { CauseFile, EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf } from '../knowledge/condition-schema';
import type { OutcomesFile } from '../knowledge/outcome-schema';
import type { Verdict } from '../model/vocabulary';
import { CLEAR, compileMatcher, HIT, type Matcher } from './compile';
import { type FactValues, type MatchContext, prepareCondition, type PreparedCondition } from './evaluate';
import { factOf, type FactShape } from './fact-index';
import { inlineConditions } from './inline-conditions';
import { leavesOf } from './leaves';

/** One evidence pattern of one cause, compiled; its condition tree is prepared when it is first explained. */
export interface Pattern {
  readonly cause: CauseFile;
  readonly evidence: EvidencePattern;
  readonly leaves: readonly Leaf[];
  /** Slots of the facts it reads, each once. */
  readonly slots: readonly number[];
  readonly prepared: () => PreparedCondition;
}

/** All patterns of a pack and the conditions of its outcomes, matched in one pass. */
export interface PatternSet {
  readonly patterns: readonly Pattern[];
  /** Verdicts by place in `patterns`; the buffer is reused by the next call. */
  readonly match: (values: FactValues) => Uint8Array;
  /** Verdicts of the outcome conditions for the values matched last. */
  readonly states: () => { readonly healthy: Verdict; readonly pending: Verdict };
  /** Judges a condition that is no pattern, such as a step's `when`. */
  readonly judge: (condition: Condition) => PreparedCondition;
}

export interface PatternSource {
  readonly causes: readonly CauseFile[];
  readonly outcomes: OutcomesFile;
  readonly facts: readonly FactShape[];
  readonly engine: Engine;
}

/** Compiles every evidence pattern of a pack; the conditions have been checked. */
export function compilePatterns({ causes, outcomes, facts, engine }: PatternSource): PatternSet {
  const context: MatchContext = { facts, named: outcomes.conditions, engine };
  const judge = remember((condition: Condition) => prepareCondition(condition, context));
  const patterns = causes.flatMap((cause) => cause.evidence.map((evidence) => toPattern(cause, evidence, context, judge)));
  const matcher: Matcher = compileMatcher([
    ...patterns.map(({ cause, evidence }) => ({ id: `${cause.id}/${evidence.id}`, conditions: evidence.conditions })),
    { id: 'healthy', conditions: outcomes.healthy },
    { id: 'pending', conditions: outcomes.pending },
  ], context);
  const verdicts = new Uint8Array(patterns.length + 2);
  return {
    patterns,
    match: (values) => matcher.match(values, verdicts),
    states: () => ({ healthy: verdictAt(verdicts, patterns.length), pending: verdictAt(verdicts, patterns.length + 1) }),
    judge,
  };
}

function toPattern(
  cause: CauseFile, evidence: EvidencePattern, context: MatchContext, judge: (condition: Condition) => PreparedCondition,
): Pattern {
  const leaves = leavesOf(inlineConditions(evidence.conditions, context.named));
  const slots = [...new Set(leaves.map(({ fact }) => factOf(context.facts, fact).slot))];
  return { cause, evidence, leaves, slots, prepared: () => judge(evidence.conditions) };
}

/** Conditions are compared by identity: each stands in one file. */
function remember(prepare: (condition: Condition) => PreparedCondition): (condition: Condition) => PreparedCondition {
  const prepared = new WeakMap<Condition, PreparedCondition>();
  return (condition) => {
    const known = prepared.get(condition) ?? prepare(condition);
    prepared.set(condition, known);
    return known;
  };
}

/** The verdict at a place of the matcher's buffer. */
export function verdictAt(verdicts: Uint8Array, place: number): Verdict {
  const verdict = verdicts[place];
  return verdict === HIT ? 'hit' : verdict === CLEAR ? 'clear' : 'unknown';
}
