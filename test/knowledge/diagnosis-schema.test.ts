import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { diagnose } from '../../src/diagnose';
import { diagnosisSchema } from '../../src/knowledge/diagnosis-schema';
import type { Diagnosis } from '../../src/model/diagnosis';
import { filesBelow } from '../support/repository';

/** The type as read only; arguments nest without end and are compared as they are. */
type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? (string extends keyof T ? Readonly<T> : { readonly [K in keyof T]: Frozen<T[K]> }) : T;

const scenarios = filesBelow('fixtures/scenarios').map(({ path, value }) => [path, (value as { snapshot: unknown }).snapshot] as const);

it('says the same as the type', () => {
  expectTypeOf<Frozen<z.infer<typeof diagnosisSchema>>>().toEqualTypeOf<Frozen<Diagnosis>>();
});

describe('the diagnosis of every scenario', () => {
  it.each(scenarios)('%s is one by the schema, to the last field', (_, snapshot) => {
    const diagnosis = diagnose(snapshot);
    expect(diagnosisSchema.parse(JSON.parse(JSON.stringify(diagnosis)))).toEqual(diagnosis);
  });
});

describe('what is no diagnosis is refused', () => {
  const diagnosis = diagnose(scenarios[0]![1]) as unknown as Record<string, unknown>;

  it.each(Object.keys(diagnosis).filter((key) => !['timeZone', 'currency', 'paymentOutcome'].includes(key)))('without %s', (key) => {
    const { [key]: _, ...rest } = diagnosis;
    expect(diagnosisSchema.safeParse(rest).success).toBe(false);
  });

  it.each([
    ['a field nobody knows', { verdict: 'bad' }], ['an outcome nobody knows', { outcome: 'fine' }], ['a time without a zone', { observedAt: '2026-03-02T10:15:00' }],
  ])('with %s', (_, change) => {
    expect(diagnosisSchema.safeParse({ ...diagnosis, ...change }).success).toBe(false);
  });
});
