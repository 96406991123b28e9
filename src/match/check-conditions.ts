import type { Condition } from '../knowledge/condition-schema';
import type { RuleFault } from '../model/faults';
import { checkLeaf, type LeafContext } from './check-leaf';
import { checkReference, referencesOf } from './check-reference';
import { checkSize } from './check-size';
import { misspelt, quote } from './misspelt';
import type { NamedConditions } from './inline-conditions';
import { isObject, type Loose } from './loose';

export interface CheckContext extends LeafContext {
  readonly named: NamedConditions;
  /** Path of the condition inside its file; faults are reported below it. */
  readonly path: string;
}

const MAX_DEPTH = 20;
const KINDS = ['all', 'any', 'not', 'condition'] as const;
const LEAF_KEYS = ['fact', 'operator', 'value'];
const SHAPES = 'one of { all }, { any }, { not }, { condition }, { fact, operator, value }';

/** Keys json-rules-engine knows and this library refuses, with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  path: 'no path: facts are flat; what needs a path is a derived fact',
  params: 'no params: facts take none; what needs them is a derived fact',
  priority: 'no priority: conditions have no order',
};

const checkKeys = (condition: Loose, path: string, accepted: readonly string[]): RuleFault[] =>
  Object.keys(condition).filter((key) => !accepted.includes(key)).map((key) => {
    const place = `${path}.${key}`;
    if (Object.hasOwn(REFUSED, key)) return { path: place, found: quote(key), accepted: REFUSED[key] ?? '' };
    return misspelt(place, key, `only ${accepted.join(', ')} here`, accepted);
  });

const checkGroup = (children: unknown, path: string, context: CheckContext, depth: number): RuleFault[] => {
  if (!Array.isArray(children) || children.length === 0) {
    return [{ path, found: quote(children), accepted: 'a list of at least one condition: an empty group says nothing' }];
  }
  return children.flatMap((child: unknown, i) => check(child, `${path}.${i}`, context, depth + 1));
};

const checkKind = (kind: (typeof KINDS)[number], value: unknown, path: string, context: CheckContext, depth: number): RuleFault[] => {
  if (kind === 'not') return check(value, path, context, depth + 1);
  return kind === 'condition' ? checkReference(value, path, context.named) : checkGroup(value, path, context, depth);
};

const check = (condition: unknown, path: string, context: CheckContext, depth: number): RuleFault[] => {
  if (!isObject(condition)) return [{ path, found: quote(condition), accepted: SHAPES }];
  if (depth > MAX_DEPTH) return [{ path, found: 'a deeper level', accepted: `at most ${MAX_DEPTH} levels of nesting` }];
  const kind = KINDS.find((name) => Object.hasOwn(condition, name));
  if (kind) {
    return [...checkKeys(condition, path, [kind]), ...checkKind(kind, condition[kind], `${path}.${kind}`, context, depth)];
  }
  if (LEAF_KEYS.some((key) => Object.hasOwn(condition, key))) {
    return [...checkKeys(condition, path, LEAF_KEYS), ...checkLeaf(condition, path, context)];
  }
  const [first] = Object.keys(condition);
  return [first === undefined ? { path, found: '{}', accepted: SHAPES } : misspelt(`${path}.${first}`, first, SHAPES, KINDS)];
};

/**
 * Every fault of a condition, judged against the fact dictionary and the operators of the engine; none where it may be compiled.
 *
 * @example
 * checkCondition({ fact: 'payment.status', operator: 'equal', value: 'paidd' }, { facts, engine, named: {}, path: 'conditions' });
 * //=> [{ path: 'conditions.value', found: '"paidd"', accepted: 'one of paid, failed, … (payment.status)', suggestion: 'paid' }]
 */
export const checkCondition = (condition: unknown, context: CheckContext): RuleFault[] => {
  const faults = check(condition, context.path, context, 1);
  return faults.length === 0 && isWholeSound(condition, context) ? checkSize(condition as Condition, context) : faults;
};

/** Whether all it refers to is free of faults as well; those faults are reported where the named conditions stand. */
const isWholeSound = (condition: unknown, context: CheckContext): boolean =>
  referencesOf(condition).every((name) =>
    check(context.named[name], name, context, 1).length === 0 && isWholeSound(context.named[name], context));
