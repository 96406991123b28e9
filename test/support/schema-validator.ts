import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats';
import { readJson } from '../../.dev/generate/rule-files';
import { ROOT } from './repository';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every published schema by its name, as `cause` or `snapshot`. */
export const publishedSchemas = (): ReadonlyMap<string, JsonSchema> => new Map(
  readdirSync(`${ROOT}/rules/schema`).map((file) => [nameOf(file), readJson(ROOT, `rules/schema/${file}`) as JsonSchema]));

/** `../schema/cause.schema.json` → `cause`. */
export const nameOf = (path: string): string => basename(path, '.schema.json');

/** A validator for each schema; `enumDescriptions` is what editors show beside the values of an enum. */
export function validatorsOf(schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  for (const [name, format] of Object.entries(fullFormats)) ajv.addFormat(name, format);
  ajv.addVocabulary(['enumDescriptions']);
  return new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));
}
