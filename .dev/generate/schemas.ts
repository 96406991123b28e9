import * as z from 'zod';
import { ownActionsSchema } from '../../src/knowledge/action-schema';
import { calendarSchema } from '../../src/knowledge/calendar-schema';
import { causeSchema } from '../../src/knowledge/cause-schema';
import { codesFileSchema } from '../../src/knowledge/code-schema';
import { diagnosisSchema } from '../../src/knowledge/diagnosis-schema';
import { causeFixtureSchema, malformedSchema, payloadFixtureSchema, scenarioSchema } from '../../src/knowledge/fixture-schema';
import { ownWordsSchema } from '../../src/knowledge/locale-schema';
import { namesSchema } from '../../src/knowledge/names-schema';
import { ownOutcomesSchema } from '../../src/knowledge/outcome-schema';
import type { KnowledgePack } from '../../src/knowledge/pack';
import { profileSchema } from '../../src/knowledge/profile-schema';
import { snapshotSchema } from '../../src/snapshot/schema';
import type { JsonSchema } from './json-schema';
import { definitionFills } from './known-ids';

/**
 * Every JSON Schema we publish: its name, its title, the zod schema it comes from. Files of one's own need not repeat ours:
 * that ours are complete is a test's business.
 */
const PUBLISHED = {
  snapshot: ['Snapshot of an order, its payment and the account', snapshotSchema],
  diagnosis: ['What failed, how sure that is, and what is done next', diagnosisSchema],
  cause: ['A failure cause', causeSchema],
  actions: ['Remediation actions and prohibitions', ownActionsSchema],
  outcomes: ['When a case without a finding is healthy or pending', ownOutcomesSchema],
  names: ['Ways of writing one name', namesSchema],
  codes: ['Codes of one provider', codesFileSchema],
  calendar: ['Public holidays', calendarSchema],
  profile: ['Support desk of a platform', profileSchema],
  locale: ['Words of a language', ownWordsSchema],
  'cause-fixture': ['Cases of one cause: hit, near miss, unknown', causeFixtureSchema],
  scenario: ['A whole case and what its diagnosis must say', scenarioSchema],
  'payload-fixture': ['A provider\'s payload and what becomes of it', payloadFixtureSchema],
  malformed: ['An input that is no snapshot, and what becomes of it', malformedSchema],
} as const satisfies Record<string, readonly [string, z.ZodType]>;

/** Path → content of every schema file. */
export function schemaFiles(pack: Omit<KnowledgePack, 'version'>): Map<string, string> {
  const fills = { ...definitionFills(pack), snapshot: () => snapshotDefinition() };
  return new Map(Object.entries(PUBLISHED).map(([name, [title, schema]]) => [
    `rules/schema/${name}.schema.json`,
    `${JSON.stringify(publish(name, title, schema, fills), null, 1)}\n`,
  ]));
}

type Fills = ReturnType<typeof definitionFills>;

function publish(name: string, title: string, schema: z.ZodType, fills: Fills): JsonSchema {
  const { $schema, $defs, ...rest } = toJsonSchema(schema);
  const definitions = Object.entries(($defs ?? {}) as Record<string, JsonSchema>)
    .map(([id, definition]) => [id, fills[id]?.(definition) ?? definition] as const);
  return {
    $schema, $id: `urn:paytriage:schema:${name}`, ...rest, title,
    ...(definitions.length > 0 && { $defs: Object.fromEntries(definitions) }),
  };
}

// Editors check what people write, so the input side; what only code can check (a transform) is left open.
const toJsonSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** Fixture schemas speak of "a snapshot"; the real schema takes its place. */
function snapshotDefinition(): JsonSchema {
  const { $schema: _, ...snapshot } = toJsonSchema(snapshotSchema);
  return snapshot;
}
