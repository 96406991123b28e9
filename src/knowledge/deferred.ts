import * as z from 'zod';

/** A schema that is built when it is first used: a program that only diagnoses never checks a rule file. */
export const deferred = <T extends z.ZodType>(build: () => T): z.ZodLazy<T> => z.lazy(build);
