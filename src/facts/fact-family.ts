import type { FactValue } from '../model/diagnosis';
import type { Effort, ObtainFrom } from '../model/vocabulary';
import type { FactContext } from './context';
import { defineFact, type FactDefinition, type FactType, type FactUnit } from './define-fact';

interface FamilyDefaults {
  readonly obtainFrom: ObtainFrom;
  readonly effort: Effort;
  /** Facts of the family never reach a customer. */
  readonly internal?: true;
}

type Derive<V extends FactValue> = (context: FactContext) => V | null | undefined;

interface FactText {
  readonly id: string;
  readonly description: string;
  readonly reads: readonly string[];
  readonly obtainFrom?: ObtainFrom;
  readonly effort?: Effort;
  readonly internal?: boolean;
  readonly alwaysKnown?: true;
}

/** Declares facts that share where a missing one is obtained; a fact may say otherwise for itself. */
export function factFamily(defaults: FamilyDefaults) {
  const declare = <V extends FactValue>(type: FactType, text: FactText, derive: Derive<V>): FactDefinition =>
    defineFact({ internal: false, ...defaults, ...text, ...type, derive });
  return {
    flag: (text: FactText, derive: Derive<boolean>) => declare({ type: 'boolean' }, text, derive),
    number: (unit: FactUnit, text: FactText, derive: Derive<number>) => declare({ type: 'number', unit }, text, derive),
    oneOf: <const T extends readonly string[]>(values: T, text: FactText, derive: Derive<T[number]>) =>
      declare({ type: 'enum', values }, text, derive),
    text: (text: FactText, derive: Derive<string>) => declare({ type: 'string' }, text, derive),
    list: (values: readonly string[] | null, text: FactText, derive: Derive<readonly string[]>) =>
      declare({ type: 'list', values }, text, derive),
  };
}
