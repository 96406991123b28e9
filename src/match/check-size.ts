import type { Condition } from '../knowledge/condition-schema';
import type { RuleFault } from '../model/faults';
import { buildCellSpace } from './cells';
import type { LeafContext } from './check-leaf';
import { inlineConditions, type NamedConditions } from './inline-conditions';
import { leavesOf } from './leaves';
import { MAX_ALTERNATIVES, normalForm, TooManyAlternatives } from './normal-form';

interface SizeContext extends LeafContext {
  readonly named: NamedConditions;
  readonly path: string;
}

/** The fault of a condition, sound otherwise, that can hold in too many ways. */
export const checkSize = (condition: Condition, { facts, named, engine, path }: SizeContext): RuleFault[] => {
  const inlined = inlineConditions(condition, named);
  try {
    normalForm(inlined, buildCellSpace(leavesOf(inlined), facts, engine));
    return [];
  } catch (error) {
    if (!(error instanceof TooManyAlternatives)) throw error;
    const accepted = `at most ${MAX_ALTERNATIVES} alternatives: split the condition into several patterns`;
    return [{ path, found: `more than ${MAX_ALTERNATIVES} alternatives`, accepted }];
  }
};
