import { expect as jestExpect, type Matchers } from 'expect';
import { expect, expectTypeOf, it } from 'vitest';
import { aSnapshot } from '../../src/testing/builder/a-snapshot';
import { extendGlobalExpect } from '../../src/testing/extend-global-expect';
import type { CaseMatchers } from '../../src/testing/jest';

it('the matchers are added to the global expect', () => {
  extendGlobalExpect({ expect: jestExpect });
  expect(() => jestExpect(aSnapshot()).toBeDiagnosedAs('bank_limit')).toThrow('no cause is found');
  jestExpect(aSnapshot()).not.toBeDiagnosedAs('bank_limit');
});

it('without a global expect it says what to do', () => {
  expect(() => extendGlobalExpect({})).toThrow('call `expect.extend(createMatchers())` where Jest\'s globals are switched off');
});

it('the types are those of Jest and of @types/jest', () => {
  expectTypeOf<Matchers<void>['toPlan']>().toEqualTypeOf<CaseMatchers['toPlan']>();
  expectTypeOf<jest.Matchers<void>['toStaySilent']>().toEqualTypeOf<CaseMatchers['toStaySilent']>();
});
