import type { Engine } from 'json-rules-engine';
import type { FactDefinition } from '../facts/define-fact';
import type { ActionsFile } from '../knowledge/action-schema';
import type { CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import type { OutcomesFile } from '../knowledge/outcome-schema';
import { createAnswerTable } from './answers';
import { createMatcher } from './compile';
import type { MatchContext } from './context';
import { type FactValues, prepareCondition, type PreparedCondition } from './evaluate';
import { cellTests, type LeafTest, operatorTests } from './leaf-tests';
import { createMatch, type Matched, STATES } from './matched';
import { Pattern } from './pattern';
import { indexPatterns, type PatternIndex } from './pattern-index';
import { buildTables, type MatcherTables } from './tables';

/** All patterns of a pack and the conditions of its outcomes, matched in one pass. */
export interface PatternSet {
  /** The surest confidence first, then by id: the order in which open questions are listed. */
  readonly patterns: readonly Pattern[];
  /** The cause with that id; undefined where there is none. */
  readonly causeOf: (id: string) => CauseFile | undefined;
  /** Slots of every fact that a condition of the pack asks for. */
  readonly asked: ReadonlySet<number>;
  /** What the patterns say of a snapshot. */
  readonly match: (values: FactValues) => Matched;
  /** Judges a condition that is no pattern, such as a step's `when`. */
  readonly judge: (condition: Condition) => PreparedCondition;
}

/** The conditions of a pack, compiled. */
export interface CompiledConditions {
  readonly index: PatternIndex;
  readonly tables: MatcherTables;
}

export interface PatternSource {
  readonly causes: readonly CauseFile[];
  readonly actions: ActionsFile;
  readonly outcomes: OutcomesFile;
  readonly facts: readonly FactDefinition[];
  /** Holds the operators; asked for where conditions have to be compiled, or one is judged that was not among them. */
  readonly engine: () => Engine;
  /** The conditions of exactly these causes, actions and outcomes, where they have been compiled before. */
  readonly compiled?: CompiledConditions | undefined;
}

/** Opens the evidence patterns of a pack; the conditions have been checked. */
export function openPatterns({ causes, actions, outcomes, facts, engine, compiled }: PatternSource): PatternSet {
  const context = { facts, named: outcomes.conditions };
  const { index, tables } = compiled ?? compileConditions({ causes, actions, outcomes }, { ...context, engine: engine() });
  const tests = cellTests({ facts, ...tables }, (leaf): LeafTest => operatorTests(engine())(leaf));
  const judge = remember((condition: Condition) => prepareCondition(condition, { ...context, tests }));
  const answers = createAnswerTable(tests);
  const tools = { causes, causeIds: index.causes, context, judge, answers };
  const patterns = index.places.map((place) => new Pattern(place, tools));
  const matcher = createMatcher(tables, patterns.length + STATES.length);
  const numbers = new Map(index.causes.map((id, number) => [id, number]));
  return {
    patterns,
    causeOf: (id) => causes[numbers.get(id) ?? -1],
    asked: new Set(tables.columns.map(({ slot }) => slot)),
    match: createMatch({ patterns, index, matcher, facts, answers }),
    judge,
  };
}

/** Compiles the patterns of a pack in their order, with the conditions of the outcomes behind them. */
export function compileConditions({ causes, actions, outcomes }: Pick<PatternSource, 'causes' | 'actions' | 'outcomes'>, context: MatchContext): CompiledConditions {
  const index = indexPatterns(causes, context);
  const patterns = index.places.map(({ cause, evidence }) => causes[cause]?.evidence[evidence]?.conditions as Condition);
  const rules = [...patterns, ...STATES.map((state) => outcomes[state])];
  const further = [...causes.flatMap(furtherConditions), ...actionConditions(actions), ...outcomes.prohibitions.map(({ when }) => when)];
  return { index, tables: buildTables(rules, further, context) };
}

/** Conditions under which a cause's steps and prohibitions apply. */
const furtherConditions = ({ remediation, prohibitions }: CauseFile): readonly Condition[] => [
  ...remediation.flatMap(({ when }) => (when === undefined ? [] : [when])),
  ...prohibitions.flatMap((each) => (typeof each === 'string' ? [] : [each.when])),
];

const actionConditions = ({ actions }: ActionsFile): readonly Condition[] =>
  Object.values(actions).flatMap(({ when }) => (when === undefined ? [] : [when]));

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
