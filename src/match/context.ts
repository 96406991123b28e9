import type { Engine } from 'json-rules-engine';
import type { FactShape } from './fact-index';
import type { NamedConditions } from './inline-conditions';
import type { LeafTests } from './leaf-tests';

/** What conditions refer to. */
export interface ConditionContext {
  readonly facts: readonly FactShape[];
  readonly named: NamedConditions;
}

/** What conditions are checked and compiled with: the engine says what operators mean. */
export interface MatchContext extends ConditionContext {
  readonly engine: Engine;
}

/** What a single condition is judged with. */
export interface JudgeContext extends ConditionContext {
  readonly tests: LeafTests;
}
