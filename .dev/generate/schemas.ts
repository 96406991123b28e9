import * as z from 'zod';
import { FACTS } from '../../src/facts/dictionary';
import { actionsFileSchema } from '../../src/knowledge/action-schema';
import { calendarSchema } from '../../src/knowledge/calendar-schema';
import { causeSchema } from '../../src/knowledge/cause-schema';
import { codesFileSchema } from '../../src/knowledge/code-schema';
import { diagnosisSchema } from '../../src/knowledge/diagnosis-schema';
import { causeFixtureSchema, malformedSchema, scenarioSchema } from '../../src/knowledge/fixture-schema';
import { localeSchema } from '../../src/knowledge/locale-schema';
import { outcomesFileSchema } from '../../src/knowledge/outcome-schema';
import { profileSchema } from '../../src/knowledge/profile-schema';
import { snapshotSchema } from '../../src/snapshot/schema';

/** Every JSON Schema we publish: its name, its title, the zod schema it comes from. */
const PUBLISHED = {
  snapshot: ['Snapshot of an order, its payment and the account', snapshotSchema],
  diagnosis: ['What failed, how sure that is, and what is done next', diagnosisSchema],
  cause: ['A failure cause', causeSchema],
  actions: ['Remediation actions and prohibitions', actionsFileSchema],
  outcomes: ['When a case without a finding is healthy or pending', outcomesFileSchema],
  codes: ['Codes of one provider', codesFileSchema],
  calendar: ['Public holidays', calendarSchema],
  profile: ['Support desk of a platform', profileSchema],
  locale: ['Words of a language', localeSchema],
  'cause-fixture': ['Cases of one cause: hit, near miss, unknown', causeFixtureSchema],
  scenario: ['A whole case and what its diagnosis must say', scenarioSchema],
  malformed: ['An input that is no snapshot, and what becomes of it', malformedSchema],
} as const satisfies Record<string, readonly [string, z.ZodType]>;

type JsonSchema = Record<string, unknown>;

/** Path → content of every schema file. */
export function schemaFiles(): Map<string, string> {
  return new Map(Object.entries(PUBLISHED).map(([name, [title, schema]]) => [
    `rules/schema/${name}.schema.json`,
    `${JSON.stringify(publish(name, title, schema), null, 1)}\n`,
  ]));
}

function publish(name: string, title: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = withKnownFacts(toJsonSchema(schema)) as JsonSchema;
  return { $schema, $id: `urn:paytriage:schema:${name}`, ...withSnapshot(rest), title };
}

// Editors check what people write, so the input side; what only code can check (a transform) is left open.
const toJsonSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** Fixture schemas speak of "a snapshot"; the real schema takes its place. */
function withSnapshot(schema: JsonSchema): JsonSchema {
  const definitions = schema.$defs as JsonSchema | undefined;
  if (definitions?.snapshot === undefined) return schema;
  const { $schema: _, ...snapshot } = toJsonSchema(snapshotSchema);
  return { ...schema, $defs: { ...definitions, snapshot } };
}

/** Lets editors complete and explain fact ids wherever a rule names a fact. */
function withKnownFacts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withKnownFacts);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) =>
    [key, key === 'fact' && isStringSchema(value) ? { ...value, enum: FACTS.map((fact) => fact.id) } : withKnownFacts(value)]));
}

const isStringSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'string';
