import { createMatchers } from './matchers';

/** Where Jest keeps its `expect`: among the globals, unless they are switched off. */
export interface JestGlobals {
  readonly expect?: { extend(matchers: object): void };
}

/** Adds the matchers to Jest's `expect`; `@jest/globals` hands out the same one. */
export function extendGlobalExpect({ expect }: JestGlobals): void {
  if (expect === undefined) {
    throw new Error('There is no global `expect` to add matchers to: import paytriage/testing/jest in a test or in a file of `setupFilesAfterEnv`, '
      + 'or call `expect.extend(createMatchers())` where Jest\'s globals are switched off.');
  }
  expect.extend(createMatchers());
}
