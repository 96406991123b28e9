import { createRequire } from 'node:module';

/** Loads a package when it is first needed: most runs of the program need none of those that only write reports. */
export const load = (name: string): unknown => createRequire(import.meta.url)(name);
