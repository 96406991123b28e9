import type { FactValue } from '../model/diagnosis';
import type { Effort, ObtainFrom } from '../model/vocabulary';
import type { FactContext } from './context';

/** How a number is to be read and shown. `minor` is minor units of the payment's currency. */
export type FactUnit = 'sec' | 'minor' | 'count' | 'ratio' | 'score';

export type FactType =
  | { readonly type: 'boolean' }
  | { readonly type: 'number'; readonly unit: FactUnit }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'string' }
  | { readonly type: 'list'; readonly values: readonly string[] | null };

/** A named, typed, documented value that is derived from a snapshot. */
export type FactDefinition = FactType & {
  /** Dotted path of the snapshot field it stands for, or part plus a camelCase name for a derived value. */
  readonly id: string;
  readonly description: string;
  /** Paths of the snapshot fields the value is computed from. */
  readonly reads: readonly string[];
  /** The desk's profile alone makes it known: its fields only make it more exact. */
  readonly alwaysKnown?: true;
  /** Where a missing value is obtained, and at what effort. */
  readonly obtainFrom: ObtainFrom;
  readonly effort: Effort;
  /** Internal facts never reach a customer. */
  readonly internal: boolean;
  /** Returns the value, `null` for "known to be absent", or `undefined` for "not known". */
  readonly derive: (context: FactContext) => FactValue | undefined;
};

/** Declares a fact; a function so that every definition is checked where it is written. */
export const defineFact = (definition: FactDefinition): FactDefinition => definition;
