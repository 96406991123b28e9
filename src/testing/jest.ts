import type {} from 'expect';
import { extendGlobalExpect, type JestGlobals } from './extend-global-expect';
import type { CaseMatchers } from './matchers';

extendGlobalExpect(globalThis as JestGlobals);

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
