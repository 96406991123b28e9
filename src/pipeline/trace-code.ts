import { FACTS } from '../facts/dictionary';
import { describeCode, type KnownCode } from '../knowledge/known-code';
import type { Because } from '../model/diagnosis';
import { once } from '../model/once';
import type { Confidence } from '../model/vocabulary';
import type { ProviderCode, SnapshotInput } from '../snapshot/schema';
import type { Compiled } from './compile-knowledge';
import { openCase } from './open-case';

/** The fields of a snapshot that hold a provider's code, each with a snapshot that says nothing else. */
const PLACES = {
  'payment.codes': (code) => ({ payment: { codes: [code] } }),
  'order.fulfilment.code': (code) => ({ order: { fulfilment: { code } } }),
  'order.refund.code': (code) => ({ order: { refund: { code } } }),
  'account.bankCards': (code) => ({ account: { bankCards: [{ code }] } }),
  'account.otp.code': (code) => ({ account: { otp: { code } } }),
  'account.login.lastCode': (code) => ({ account: { login: { lastCode: code } } }),
} as const satisfies Record<string, (code: ProviderCode) => Partial<SnapshotInput>>;

/** A field of the snapshot that holds provider codes. */
export type CodePlace = keyof typeof PLACES;

/** An evidence pattern that a code makes possible: it asks for the code's meaning, and nothing in the code speaks against it. */
export interface ReachedPattern {
  /** The field of the snapshot in which the code stands. */
  readonly place: CodePlace;
  readonly cause: string;
  readonly evidence: string;
  readonly confidence: Confidence;
}

/** A code, what it means, and the patterns it leads to. */
export interface CodeTrace extends KnownCode {
  readonly reaches: readonly ReachedPattern[];
}

/** Prepares to follow codes from their tables to the causes that ask for them; a code nobody knows leads nowhere. */
export function createTracer(compiled: Compiled): (system: string, code: string, subCode?: string) => CodeTrace | undefined {
  const tables = { files: compiled.pack.codes, index: compiled.codes };
  const asking = new Map(PLACE_NAMES.map((place) => [place, patternsAsking(compiled, place)]));
  return (system, code, subCode) => {
    const [known] = USES.flatMap((use) => describeCode(tables, system, code, subCode, use) ?? []);
    if (known === undefined) return undefined;
    const carried: ProviderCode = { system, code, ...(subCode !== undefined && { subCode }) };
    return { ...known, reaches: PLACE_NAMES.flatMap((place) => reachedFrom(compiled, place, carried, asking.get(place) ?? [])) };
  };
}

/** A code that its own space does not know may be one of a refund or a transfer. */
const USES = [undefined, 'refund', 'transfer'] as const;

const PLACE_NAMES = Object.keys(PLACES) as CodePlace[];

/** Places, among the patterns of a pack, of those that read what a code at this field means. */
const patternsAsking = ({ patterns: { patterns } }: Compiled, place: CodePlace): readonly number[] =>
  patterns.flatMap(({ slots }, index) => (slots.some((slot) => meanings()[place].has(FACTS[slot]?.id ?? '')) ? [index] : []));

function reachedFrom(compiled: Compiled, place: CodePlace, code: ProviderCode, asking: readonly number[]): ReachedPattern[] {
  const { values } = openCase(compiled, { schemaVersion: 1, observedAt: ANY_INSTANT, ...PLACES[place](code) }, {});
  const matched = compiled.patterns.match(values);
  return asking.flatMap((index) => {
    const pattern = compiled.patterns.patterns[index];
    if (pattern === undefined || matched.verdictOf(index) === 'clear') return [];
    if (!pattern.prepared.because(values).some((leaf) => asksForMeaning(leaf, place))) return [];
    const { id, confidence } = pattern.evidence;
    return [{ place, cause: pattern.causeId, evidence: id, confidence }];
  });
}

/** The snapshot holds no other time to compare it with. */
const ANY_INSTANT = '2000-01-01T00:00:00Z';

/** What a code alone says: the facts that are read from its field and from no other. */
const meaningsOf = (place: CodePlace): ReadonlySet<string> => new Set(FACTS
  .filter(({ type, reads }) => type !== 'boolean' && reads.every((path) => path === place) && reads.length > 0)
  .map(({ id }) => id));

const meanings = once(() => Object.fromEntries(PLACE_NAMES.map((place) => [place, meaningsOf(place)])) as Record<CodePlace, ReadonlySet<string>>);

/** A leaf that wants this meaning, not one that is content with any but some other. */
const asksForMeaning = ({ fact, operator, negated }: Because, place: CodePlace): boolean =>
  meanings()[place].has(fact) && negated !== true && WANTING.has(operator);

const WANTING: ReadonlySet<string> = new Set(['equal', 'in', 'contains', 'greaterThan']);
