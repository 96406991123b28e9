import type { Condition } from '../knowledge/condition-schema';

export type NamedConditions = Readonly<Record<string, Condition>>;

const lookUp = (name: string, named: NamedConditions, trail: readonly string[]): Condition => {
  const condition = Object.hasOwn(named, name) ? named[name] : undefined;
  if (!condition) throw new RangeError(`Unknown named condition "${name}"`);
  if (trail.includes(name)) throw new RangeError(`Named conditions refer to each other: ${[...trail, name].join(' → ')}`);
  return condition;
};

const inline = (condition: Condition, named: NamedConditions, trail: readonly string[]): Condition => {
  if ('all' in condition) return { all: condition.all.map((child) => inline(child, named, trail)) };
  if ('any' in condition) return { any: condition.any.map((child) => inline(child, named, trail)) };
  if ('not' in condition) return { not: inline(condition.not, named, trail) };
  if ('condition' in condition) {
    return inline(lookUp(condition.condition, named, trail), named, [...trail, condition.condition]);
  }
  return condition;
};

/** The condition with every `{ condition: name }` replaced by what the name stands for. */
export const inlineConditions = (condition: Condition, named: NamedConditions): Condition => inline(condition, named, []);
