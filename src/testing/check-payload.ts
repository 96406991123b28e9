import { PAYLOAD_OBSERVED_AT, type PayloadFixture } from '../knowledge/fixture-schema';
import { attempt } from './attempt';
import type { Diagnose, Problem } from './case-result';
import { checkScenario } from './check-scenario';

/** Turns a provider's payload into parts of a snapshot, with the paths it did not understand under `unread`. */
export type AdaptPayload = (payload: unknown) => { readonly unread: readonly string[] };

/** A payload becomes the parts the fixture names, nothing of it goes unread unnoticed, and the parts are diagnosed as expected. */
export const checkPayload = ({ payload, parts, unread, observedAt, expect }: PayloadFixture, adapt: AdaptPayload, diagnose: Diagnose): Problem[] =>
  attempt(['payload'], () => {
    const { unread: foundUnread, ...found } = adapt(payload);
    const isWhole = parts !== undefined || unread !== undefined;
    return [
      ...(parts === undefined ? [] : compare('parts', parts, found)),
      ...(isWhole ? compare('unread', unread ?? [], foundUnread) : []),
      ...checkScenario({ schemaVersion: 1, observedAt: observedAt ?? PAYLOAD_OBSERVED_AT, ...found }, expect, diagnose),
    ];
  });

const SHOWN = 5;

const compare = (kind: 'parts' | 'unread', expected: unknown, found: unknown): Problem[] => {
  const differences = differencesOf(kind, expected, found);
  if (differences.length === 0) return [];
  const more = differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [];
  return [{ kind, path: [kind], message: [...differences.slice(0, SHOWN), ...more].join('; '), holds: found }];
};

const differencesOf = (path: string, expected: unknown, found: unknown): string[] => {
  if (!isNested(expected) || !isNested(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return Object.is(expected, found) ? [] : [`${path}: expected ${show(expected)}, found ${show(found)}`];
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return keys.flatMap((key) => differencesOf(`${path}.${key}`, own(expected, key), own(found, key)));
};

const isNested = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const own = (value: Record<string, unknown>, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80));
