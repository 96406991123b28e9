import type { CompiledConditions } from './pattern-set';

/** The conditions of the shipped knowledge, where a build has compiled them; in the sources they are compiled at the first diagnosis. */
export const shippedConditions = (): CompiledConditions | undefined => undefined;
