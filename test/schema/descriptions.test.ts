import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { type JsonSchema, publishedSchemas } from '../support/schema-validator';

const schemas = publishedSchemas();
const SENTENCE = /^.*\w+ \w+.*\.$/s;

interface Property {
  readonly path: string;
  readonly description: unknown;
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

const descriptionOf = (property: JsonSchema, root: JsonSchema): unknown => {
  const name = (typeof property.$ref === 'string' ? property.$ref : '').replace('#/$defs/', '');
  return property.description ?? (root.$defs as Record<string, JsonSchema> | undefined)?.[name]?.description;
};

/** Every property of a schema with its path; the tests of values by fact (`allOf`) name no new ones. */
function propertiesOf(node: unknown, root: JsonSchema, path = ''): Property[] {
  if (Array.isArray(node)) return node.flatMap((item, i) => propertiesOf(item, root, `${path}/${String(i)}`));
  if (!isSchema(node)) return [];
  const own = isSchema(node.properties) ? Object.entries(node.properties) : [];
  return [
    ...own.map(([key, property]) => ({ path: `${path}/${key}`, description: descriptionOf(property as JsonSchema, root) })),
    ...own.flatMap(([key, property]) => propertiesOf(property, root, `${path}/${key}`)),
    ...Object.entries(node).filter(([key]) => key !== 'properties' && key !== 'allOf').flatMap(([key, value]) => propertiesOf(value, root, `${path}/${key}`)),
  ];
}

describe.each([...schemas])('the schema of a %s', (name, schema) => {
  it('names itself', () => {
    expect(schema.$id).toBe(`urn:paytriage:schema:${name}`);
    expect(schema.title).toMatch(/\w+/);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('explains every property in at least one sentence', () => {
    const properties = propertiesOf(schema, schema);
    expect(properties.length).toBeGreaterThan(2);
    expect(properties.filter(({ description }) => typeof description !== 'string' || !SENTENCE.test(description)).map(({ path }) => path)).toEqual([]);
  });

  it('says one thing for each value that it explains', () => {
    for (const node of enumsOf(schema)) {
      const texts = node.enumDescriptions as string[];
      expect(texts).toHaveLength((node.enum as unknown[]).length);
      expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    }
  });
});

const enumsOf = (node: unknown): JsonSchema[] => {
  if (Array.isArray(node)) return node.flatMap(enumsOf);
  if (!isSchema(node)) return [];
  return [...(Object.hasOwn(node, 'enumDescriptions') ? [node] : []), ...Object.values(node).flatMap(enumsOf)];
};

describe('the facts that an editor offers in a condition', () => {
  const { $defs } = schemas.get('cause') as { readonly $defs: Record<string, { enum: string[]; enumDescriptions: string[] }> };
  const offered = $defs['fact-id']!;

  it('are those of the dictionary', () => {
    expect(offered.enum).toEqual(FACTS.map(({ id }) => id));
  });

  it('carry description, unit and source of the dictionary', () => {
    expect(offered.enumDescriptions[offered.enum.indexOf('order.ageSec')])
      .toBe('Seconds since the order was placed. number (seconds); obtained from order_system, effort low.');
  });
});
