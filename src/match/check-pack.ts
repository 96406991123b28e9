import type { Engine } from 'json-rules-engine';
import type { z } from 'zod';
import { ownActionsSchema } from '../knowledge/action-schema';
import { calendarSchema } from '../knowledge/calendar-schema';
import { causeSchema } from '../knowledge/cause-schema';
import { codesFileSchema } from '../knowledge/code-schema';
import { ownWordsSchema } from '../knowledge/locale-schema';
import type { OwnKnowledge } from '../knowledge/merge-pack';
import { ownOutcomesSchema } from '../knowledge/outcome-schema';
import type { KnowledgePack } from '../knowledge/pack';
import { profileSchema } from '../knowledge/profile-schema';
import type { RuleFileFault } from '../model/faults';
import { describeIssue } from '../snapshot/describe-issue';
import { checkCause } from './check-cause';
import { checkCondition } from './check-conditions';
import type { MatchContext } from './context';
import type { FactShape } from './fact-index';

/** The form of own knowledge: every file against its schema. */
export function checkForms(own: OwnKnowledge): RuleFileFault[] {
  const each = (kind: string, files: readonly unknown[] | undefined, schema: z.ZodType, nameOf: string): RuleFileFault[] =>
    (files ?? []).flatMap((file, index) => checkForm(file, schema, `${kind}/${nameIn(file, nameOf) ?? String(index)}`));
  return [
    ...each('causes', own.causes, causeSchema, 'id'),
    ...(own.actions === undefined ? [] : checkForm(own.actions, ownActionsSchema, 'actions')),
    ...(own.outcomes === undefined ? [] : checkForm(own.outcomes, ownOutcomesSchema, 'outcomes')),
    ...each('codes', own.codes, codesFileSchema, 'system'),
    ...each('profiles', own.profiles, profileSchema, 'platform'),
    ...each('calendars', own.calendars, calendarSchema, 'id'),
    ...each('locales', own.locales, ownWordsSchema, 'locale'),
  ];
}

function nameIn(file: unknown, key: string): string | undefined {
  const name: unknown = typeof file === 'object' && file !== null && Object.hasOwn(file, key) ? (file as Record<string, unknown>)[key] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function checkForm(value: unknown, schema: z.ZodType, file: string): RuleFileFault[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ file, ...describeIssue(issue, value) }));
}

/** The meaning of a merged pack: conditions against the fact dictionary, and every id that a file refers to. */
export function checkMeaning(pack: KnowledgePack, facts: readonly FactShape[], engine: Engine): RuleFileFault[] {
  const named = pack.outcomes.conditions;
  const context = { facts, named, engine };
  const shared = Object.entries({ ...named, healthy: pack.outcomes.healthy, pending: pack.outcomes.pending, complaint: pack.outcomes.complaint });
  return [
    ...shared.flatMap(([name, condition]) => checkCondition(condition, { ...context, path: name }).map((fault) => ({ file: 'outcomes', ...fault }))),
    ...repeats(pack.causes.map(({ id }) => id), 'causes'),
    ...repeats(pack.codes.map(({ system }) => system), 'codes'),
    ...repeats(pack.profiles.map(({ platform }) => platform), 'profiles'),
    ...checkActions(pack, context),
    ...pack.causes.flatMap((cause) => checkCause(cause, pack, context)),
    ...pack.outcomes.prohibitions.flatMap(({ when }, index) =>
      checkCondition(when, { ...context, path: `prohibitions[${String(index)}].when` }).map((fault) => ({ file: 'outcomes', ...fault }))),
    ...pack.codes.flatMap(({ system, codes }) => repeats(codes.map(({ code }) => code), `codes/${system}`)),
    ...pack.profiles.flatMap((profile) => checkProfile(profile, pack)),
  ];
}

const checkActions = ({ actions: { actions } }: KnowledgePack, context: MatchContext): RuleFileFault[] =>
  Object.entries(actions).flatMap(([id, { when }]) =>
    (when === undefined ? [] : checkCondition(when, { ...context, path: `actions.${id}.when` }).map((fault) => ({ file: 'actions', ...fault }))));

function repeats(ids: readonly string[], file: string): RuleFileFault[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ file, path: id, found: `"${id}" twice`, accepted: 'each id once' }));
}

function checkProfile(profile: KnowledgePack['profiles'][number], pack: KnowledgePack): RuleFileFault[] {
  const contacts = new Set(profile.contacts.map(({ id }) => id));
  const unknown = Object.entries(profile.preferred).flatMap(([handling, ids]) =>
    ids.filter((id) => !contacts.has(id)).map((id) => ({ path: `preferred.${handling}`, found: `"${id}"`, accepted: `one of ${[...contacts].join(', ')}` })));
  const calendars = pack.calendars.map(({ id }) => id);
  const calendar = typeof profile.holidays === 'string' && !calendars.includes(profile.holidays)
    ? [{ path: 'holidays', found: `"${profile.holidays}"`, accepted: `a list of holidays, or one of ${calendars.join(', ')}` }]
    : [];
  return [...unknown, ...calendar].map((fault) => ({ file: `profiles/${profile.platform}`, ...fault }));
}
