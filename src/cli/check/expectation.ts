import type { Expectation } from '../../knowledge/fixture-schema';
import type { Diagnosis, Support } from '../../model/diagnosis';
import { quoted } from './result';

type Check<K extends keyof Expectation> = (expected: NonNullable<Expectation[K]>, diagnosis: Diagnosis) => string[];

/** Compares a diagnosis with what a fixture expects of it; what is not named is not looked at. */
export const problemsOf = (expect: Expectation, diagnosis: Diagnosis): string[] =>
  (Object.keys(CHECKS) as (keyof Expectation)[]).flatMap((key) => {
    const expected = expect[key];
    return expected === undefined ? [] : (CHECKS[key] as (expected: unknown, diagnosis: Diagnosis) => string[])(expected, diagnosis);
  });

const is = (name: string, expected: unknown, actual: unknown): string[] =>
  JSON.stringify(expected) === JSON.stringify(actual) ? [] : [`${name}: expected ${show(expected)}, found ${show(actual)}`];

const holds = (name: string, expected: readonly string[], actual: readonly string[]): string[] => {
  const lacking = expected.filter((id) => !actual.includes(id));
  return lacking.length === 0 ? [] : [`${name}: expected ${quoted(lacking)}, found ${quoted(actual)}`];
};

const holdsNone = (name: string, expected: readonly string[], actual: readonly string[]): string[] => {
  const unwanted = expected.filter((id) => actual.includes(id));
  return unwanted.length === 0 ? [] : [`${name}: not expected ${quoted(unwanted)}, but found`];
};

const holdsInOrder = (name: string, expected: readonly string[], actual: readonly string[]): string[] => {
  let from = 0;
  for (const id of expected) {
    const at = actual.indexOf(id, from);
    if (at === -1) return [`${name}: expected ${expected.join(' → ')}, found ${actual.length === 0 ? 'none' : actual.join(' → ')}`];
    from = at + 1;
  }
  return [];
};

const causesOf = (entries: readonly { readonly cause: string }[]): string[] => [...new Set(entries.map(({ cause }) => cause))];

const CHECKS: { readonly [K in keyof Required<Expectation>]: Check<K> } = {
  outcome: (expected, { outcome }) => is('outcome', expected, outcome),
  pendingUntil: (expected, { pendingUntil }) => is('pendingUntil', expected, pendingUntil),
  primary: (expected, { primary }) => is('primary', expected, primary),
  includes: (expected, { findings }) => holds('findings', expected, causesOf(findings)),
  excludes: (expected, { findings }) => holdsNone('findings', expected, causesOf(findings)),
  superseded: (expected, { superseded }) => holds('superseded', expected, causesOf(superseded)),
  undecided: (expected, { undecided }) => holds('undecided', expected, causesOf(undecided)),
  plan: (expected, { plan }) => holdsInOrder('plan', expected, plan.map(({ action }) => action)),
  planExcludes: (expected, { plan }) => holdsNone('plan', expected, plan.map(({ action }) => action)),
  prohibitions: (expected, { prohibitions }) => holds('prohibitions', expected, prohibitions.map(({ id }) => id)),
  support: (expected, { support }) => supportProblems(expected, support),
  nextEvidence: (expected, { nextEvidence }) => holdsInOrder('nextEvidence', expected, nextEvidence.map(({ fact }) => fact)),
  warnings: (expected, { warnings }) => holds('warnings', expected, warnings.map(({ code }) => code)),
};

const supportProblems = (expected: NonNullable<Expectation['support']>, support: Support): string[] => {
  const { channel, evidence, selfChecks, ...plain } = support;
  const actual: Record<string, unknown> = {
    ...plain,
    channelId: channel?.id ?? null,
    channelKind: channel?.kind ?? null,
    openNow: channel?.openNow ?? false,
    opensAt: channel?.opensAt ?? null,
  };
  const { lacking = [], selfChecks: checks = [], ...equal } = expected;
  return [
    ...Object.entries(equal).flatMap(([name, value]) => is(`support.${name}`, value, actual[name])),
    ...holds('support.lacking', lacking, evidence.lacking),
    ...holds('support.selfChecks', checks, selfChecks),
  ];
};

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
