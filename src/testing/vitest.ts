import { expect } from 'vitest';
import { type CaseMatchers, createMatchers } from './matchers';

expect.extend(createMatchers());

declare module 'vitest' {
  // The names and the default are Vitest's: declarations of one interface have to agree.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<T = any> extends CaseMatchers {}
}

export type { CaseMatchers } from './matchers';
