import * as z from 'zod';

/** A schema that is built when it is first used: a program that only diagnoses never checks a rule file. `unwrap` returns it with its shape. */
// @__NO_SIDE_EFFECTS__
export function deferred<T extends z.ZodType>(build: () => T): z.ZodLazy<T> {
  return z.lazy(build);
}
