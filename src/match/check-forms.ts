import type { z } from 'zod';
import { ownActionsSchema } from '../knowledge/action-schema';
import { calendarSchema } from '../knowledge/calendar-schema';
import { causeSchema } from '../knowledge/cause-schema';
import { codesFileSchema } from '../knowledge/code-schema';
import { conditionSchema } from '../knowledge/condition-schema';
import { ownWordsSchema } from '../knowledge/locale-schema';
import type { OwnKnowledge } from '../knowledge/merge-pack';
import { ownOutcomesSchema } from '../knowledge/outcome-schema';
import { profileSchema } from '../knowledge/profile-schema';
import type { RuleFileFault } from '../model/faults';
import { describeIssues } from '../snapshot/describe-issues';
import { fieldsOf } from './loose';

/** The kinds of files that are given as a list, each with its schema and the key an entry is known by. */
const LISTED = {
  causes: [causeSchema, 'id'],
  codes: [codesFileSchema, 'system'],
  profiles: [profileSchema, 'platform'],
  calendars: [calendarSchema, 'id'],
  locales: [ownWordsSchema, 'locale'],
} as const satisfies Partial<Record<keyof OwnKnowledge, readonly [z.ZodType, string]>>;

type ListedKind = keyof typeof LISTED;

/** The name under which the faults of a file are told: its id, or where it stands in the list. */
export function fileName(kind: ListedKind, file: unknown, own: OwnKnowledge): string {
  const id = fieldsOf(file)[LISTED[kind][1]];
  return `${kind}/${typeof id === 'string' ? id : String((own[kind] as readonly unknown[] | undefined)?.indexOf(file))}`;
}

/** The form of own knowledge: every file against its schema. Conditions are left to those who know what they mean. */
export function checkForms(own: OwnKnowledge): RuleFileFault[] {
  return [
    ...(Object.keys(LISTED) as ListedKind[]).flatMap((kind) =>
      (own[kind] ?? []).flatMap((file) => checkForm(file, LISTED[kind][0], fileName(kind, file, own)))),
    ...(own.actions === undefined ? [] : checkForm(own.actions, ownActionsSchema, 'actions')),
    ...(own.outcomes === undefined ? [] : checkForm(own.outcomes, ownOutcomesSchema, 'outcomes')),
  ];
}

function checkForm(input: unknown, schema: z.ZodType, file: string): RuleFileFault[] {
  const { error } = schema.safeParse(input);
  return describeIssues(error?.issues ?? [], { schema, input, mask: String, leave: isCondition }).map((fault) => ({ file, ...fault }));
}

const getterOf = (schema: z.core.$ZodType): unknown => ('getter' in schema._zod.def ? schema._zod.def.getter : undefined);

const isCondition = (schema: z.core.$ZodType): boolean => getterOf(schema) !== undefined && getterOf(schema) === getterOf(conditionSchema);
