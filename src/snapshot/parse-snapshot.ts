import type { z } from 'zod';
import { SnapshotInvalidError } from '../errors';
import type { Warning } from '../model/diagnosis';
import type { Fault } from '../model/faults';
import { describeIssues } from './describe-issues';
import { guardInput } from './guard';
import { type Snapshot, snapshotSchema } from './schema';
import { type UnknownKeysIssue, withoutKeys } from './without-keys';

/** How strictly an input is read. */
export interface ParseOptions {
  /** Unknown keys are errors instead of warnings. */
  readonly strict?: boolean;
}

/** A checked and masked snapshot, and what was strange about the input. */
export interface ParsedSnapshot {
  readonly snapshot: Snapshot;
  readonly warnings: readonly Warning[];
}

const isUnknownKeys = (issue: z.core.$ZodIssue): issue is UnknownKeysIssue => issue.code === 'unrecognized_keys';

/**
 * Checks an input against the snapshot schema, masks accounts, phones and secrets, and returns it with warnings.
 *
 * @throws {SnapshotInvalidError} with every fault: its path, what was found, what is accepted
 * @example
 * parseSnapshot({ schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { paidat: null } }).warnings[0]?.path //=> 'order.paidat'
 */
export function parseSnapshot(input: unknown, options: ParseOptions = {}): ParsedSnapshot {
  const { bounds, cards, suspects } = guardInput(input);
  if (bounds.length > 0) throw new SnapshotInvalidError([...bounds, ...cards]);
  const parsed = snapshotSchema.safeParse(input, { jitless: isEarly() });
  const warnings = suspects.map(cardNumberWarning);
  if (parsed.success && cards.length === 0 && hasPart(parsed.data)) return { snapshot: parsed.data, warnings };
  const issues = parsed.error?.issues ?? [];
  const describe = (some: readonly z.core.$ZodIssue[]): readonly Fault[] =>
    describeIssues(some, { schema: snapshotSchema, input }).filter(({ path }) => !cards.some((card) => card.path === path));
  const unknownKeys = issues.filter(isUnknownKeys);
  const keyFaults = describe(unknownKeys);
  const faults = [...cards, ...describe(issues.filter((issue) => !isUnknownKeys(issue))), ...lackingParts(input)];
  if (faults.length > 0 || options.strict === true) throw new SnapshotInvalidError([...faults, ...keyFaults]);
  const { snapshot } = parseSnapshot(withoutKeys(input, unknownKeys), options);
  return { snapshot, warnings: [...warnings, ...keyFaults.map(unknownKeyWarning)] };
}

/** Parses after which zod may generate code for the schema: that takes as long as it saves in so many. The results are the same. */
const EARLY_PARSES = 100;
let parses = 0;
function isEarly(): boolean {
  if (parses >= EARLY_PARSES) return false;
  parses += 1;
  return true;
}

const cardNumberWarning = (path: string): Warning => ({ code: 'possible_card_number', path, args: {} });

type Parts = Partial<Record<'order' | 'payment' | 'account', unknown>>;

const hasPart = ({ order, payment, account }: Parts): boolean => order != null || payment != null || account != null;

const lackingParts = (input: unknown): readonly Fault[] =>
  (typeof input !== 'object' || input === null || Array.isArray(input) || hasPart(input) ? [] : [NO_PART]);

const NO_PART: Fault = { path: '', found: 'nothing of order, payment and account', accepted: 'at least one of order, payment, account' };

const unknownKeyWarning = (fault: Fault): Warning => ({
  code: 'unknown_key',
  path: fault.path,
  args: fault.suggestion === undefined ? {} : { suggestion: fault.suggestion },
});
