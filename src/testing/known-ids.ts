import { FACTS } from '../facts/dictionary';
import type { CauseFixture, Expectation } from '../knowledge/fixture-schema';
import type { LocaleFile } from '../knowledge/locale-schema';
import type { KnowledgePack } from '../knowledge/pack';
import { EVIDENCE_ITEMS } from '../model/snapshot-vocabulary';
import { ESCALATION_TARGETS } from '../model/vocabulary';
import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import type { FixturePath, Problem } from './case-result';

/** What an id in an expectation is an id of. */
type Noun = 'cause' | 'action' | 'prohibition' | 'fact' | 'prevention advice' | 'self-check' | 'warning' | 'profile' | 'contact' | 'evidence item' | 'escalation target';

/** Every id that an expectation can name, by what it is an id of; `undefined` where the knowledge does not say. */
type KnownIds = Readonly<Record<Noun, ReadonlySet<string> | undefined>>;

const EXPECTED_IDS = {
  primary: 'cause', includes: 'cause', excludes: 'cause', superseded: 'cause', undecided: 'cause',
  plan: 'action', planExcludes: 'action', prohibitions: 'prohibition', prevention: 'prevention advice', nextEvidence: 'fact', warnings: 'warning',
} as const satisfies Partial<Record<keyof Expectation, Noun>>;

const SUPPORT_IDS = {
  profile: 'profile', channelId: 'contact', alternatives: 'contact', escalationDue: 'escalation target', lacking: 'evidence item', selfChecks: 'self-check',
} as const satisfies Partial<Record<keyof NonNullable<Expectation['support']>, Noun>>;

/** Finds ids that nothing has: a misspelt one would never be found, and so never be missed by `excludes`. */
const createIdChecker = (pack: KnowledgePack) => {
  const known = knownIds(pack);
  const check = (value: unknown, noun: Noun, path: FixturePath): Problem[] => {
    const ids = known[noun];
    if (ids === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((entry, index) => check(entry, noun, [...path, index]));
    return typeof value !== 'string' || ids.has(value) ? [] : [unknownId(value, noun, ids, path)];
  };
  const checkEach = (value: object, nouns: Readonly<Record<string, Noun>>, path: FixturePath): Problem[] =>
    Object.entries(value).flatMap(([key, entry]) => (Object.hasOwn(nouns, key) ? check(entry, nouns[key] as Noun, [...path, key]) : []));
  return {
    /** Ids of the expectation of a scenario, or of a malformed input. */
    inExpectation: (expect: object, path: FixturePath): Problem[] => [
      ...checkEach(expect, EXPECTED_IDS, path),
      ...('support' in expect ? checkEach(expect.support as object, SUPPORT_IDS, [...path, 'support']) : []),
    ],
    /** The cause of a cause fixture, its patterns, and the facts they ask for. */
    inCauseFixture: ({ cause, cases }: CauseFixture): Problem[] => {
      const patterns = pack.causes.find(({ id }) => id === cause)?.evidence.map(({ id }) => id);
      return [
        ...check(cause, 'cause', ['cause']),
        ...cases.flatMap(({ evidence, unknown }, index) => [
          ...(patterns === undefined || patterns.includes(evidence) ? [] : [unknownId(evidence, `pattern of ${cause}`, patterns, ['cases', index, 'evidence'])]),
          ...unknown.flatMap(({ asksFor }, place) => check(asksFor, 'fact', ['cases', index, 'unknown', place, 'asksFor'])),
        ]),
      ];
    },
  };
};

type IdChecker = ReturnType<typeof createIdChecker>;

const checkers = new WeakMap<KnowledgePack, IdChecker>();

/** The checker of a pack, made once. */
export function idCheckerOf(pack: KnowledgePack): IdChecker {
  const checker = checkers.get(pack) ?? createIdChecker(pack);
  checkers.set(pack, checker);
  return checker;
}

const unknownId = (id: string, noun: string, known: Iterable<string>, path: FixturePath): Problem => {
  const where = path.filter((step) => step !== 'expect').map(String).join('.');
  return { kind: 'unknown_id', path, message: `${where}: there is no ${noun} "${id}"${didYouMean(nearest(id, known))}` };
};

const knownIds = ({ causes, actions, profiles, locales }: KnowledgePack): KnownIds => {
  const fromCauses = (key: 'prevention' | 'selfChecks'): string[] => [...causes.flatMap((cause) => cause[key]), ...worded(locales, key)];
  const warnings = worded(locales, 'warnings');
  return {
    cause: new Set(causes.map(({ id }) => id)),
    action: new Set(Object.keys(actions.actions)),
    prohibition: new Set(Object.keys(actions.prohibitions)),
    fact: new Set(FACTS.map(({ id }) => id)),
    'prevention advice': new Set(fromCauses('prevention')),
    'self-check': new Set(fromCauses('selfChecks')),
    warning: warnings.length === 0 ? undefined : new Set(warnings),
    profile: new Set(profiles.map(({ platform }) => platform)),
    contact: new Set(profiles.flatMap(({ contacts }) => contacts.map(({ id }) => id))),
    'evidence item': new Set(EVIDENCE_ITEMS),
    'escalation target': new Set(ESCALATION_TARGETS),
  };
};

const worded = (locales: readonly LocaleFile[], table: 'prevention' | 'selfChecks' | 'warnings'): string[] =>
  locales.flatMap((words) => Object.keys(words[table]));
