import type {} from 'expect';
import { type CaseMatchers, createMatchers } from './matchers';

interface JestExpect {
  readonly extend: (matchers: object) => void;
}

const { expect } = globalThis as { readonly expect?: JestExpect };
if (expect === undefined) {
  throw new Error('There is no global `expect` to add matchers to: import paytriage/testing/jest in a test or in a file of `setupFilesAfterEnv`, '
    + 'or call `expect.extend(createMatchers())` where Jest\'s globals are switched off.');
}
expect.extend(createMatchers());

declare module 'expect' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Matchers<R> extends CaseMatchers<R> {}
}

declare global {
  // What @types/jest calls its matchers.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Matchers<R> extends CaseMatchers<R> {}
  }
}

export type { CaseMatchers } from './matchers';
