import { Engine } from 'json-rules-engine';
import { once } from '../model/once';

/** An operator as the engine holds it; decorators are already applied. */
export interface HeldOperator {
  readonly evaluate: (factValue: unknown, value: unknown) => unknown;
}

interface OperatorMap {
  readonly operators: ReadonlyMap<string, HeldOperator>;
  readonly decorators: ReadonlyMap<string, unknown>;
  readonly get: (name: string) => HeldOperator | null;
}

// The engine's operator map is outside its published types; test/match/operators.test.ts guards its shape.
const operatorsOf = (engine: Engine): OperatorMap => (engine as unknown as { operators: OperatorMap }).operators;

/**
 * An engine that holds the operators and decorators conditions may use, json-rules-engine's own and those `register` adds.
 *
 * @example
 * const engine = createOperatorEngine((e) => e.addOperator('startsWith', (a: string, b: string) => a.startsWith(b)));
 * operatorTest(engine, 'startsWith')('unionpay.pos', 'unionpay'); //=> true
 */
export const createOperatorEngine = (register?: (engine: Engine) => void): Engine => {
  const engine = new Engine();
  register?.(engine);
  return engine;
};

/** The operator of that name, decorated where the name says so, or null. */
export const findOperator = (engine: Engine, name: string): HeldOperator | null => operatorsOf(engine).get(name);

/** A two-valued test by an operator; what the operator returns counts by its truthiness, alone or beside others. */
export const operatorTest = (engine: Engine, name: string): ((factValue: unknown, value: unknown) => boolean) => {
  const operator = findOperator(engine, name);
  if (!operator) throw new RangeError(`Unknown operator "${name}": check conditions before compiling them`);
  return (factValue, value) => Boolean(operator.evaluate(factValue, value));
};

/** Names of operators without decorators, for suggestions. */
export const operatorNames = (engine: Engine): string[] =>
  [...operatorsOf(engine).operators.keys()].filter((name) => !name.includes(':'));

export const decoratorNames = (engine: Engine): string[] => [...operatorsOf(engine).decorators.keys()];

/** An operator name taken apart: `not:someFact:equal` is `equal` under `not` and `someFact`. */
export const splitOperator = (name: string): { readonly decorators: readonly string[]; readonly base: string } => {
  const parts = name.split(':');
  return { decorators: parts.slice(0, -1), base: parts.at(-1) ?? '' };
};

const stock = once(() => new Engine());

/** Whether the name still means what json-rules-engine ships: an operator that was replaced is a custom one. */
export const isStockOperator = (engine: Engine, name: string): boolean =>
  operatorsOf(stock()).operators.has(name) && operatorsOf(stock()).get(name) === findOperator(engine, name);

/** Whether the decorator still means what json-rules-engine ships. */
export const isStockDecorator = (engine: Engine, name: string): boolean =>
  operatorsOf(stock()).decorators.has(name) && operatorsOf(stock()).decorators.get(name) === operatorsOf(engine).decorators.get(name);
