import type { z } from 'zod';
import { causeFixtureSchema, malformedSchema, scenarioSchema } from '../../knowledge/fixture-schema';
import { BadInput, type Library } from '../io';
import { checkCauseFixture } from './check-cause';
import { checkMalformed } from './check-malformed';
import { checkScenario } from './check-scenario';
import type { FileResult } from './result';

/** Checks one fixture; which kind it is shows in its keys. */
export const checkFile = (file: string, value: unknown, library: Library, strict: boolean): FileResult => {
  if (has(value, 'cases')) {
    const fixture = read(causeFixtureSchema, file, value);
    return { file, cases: checkCauseFixture(fixture, (snapshot) => library.verdicts(snapshot, { strict })) };
  }
  if (has(value, 'snapshot')) {
    const { description, snapshot, expect } = read(scenarioSchema, file, value);
    return { file, cases: [{ name: description, problems: checkScenario(snapshot, expect, (one) => library.diagnose(one, { strict })) }] };
  }
  if (!has(value, 'text') && !has(value, 'input')) {
    throw new BadInput([`${file}: is no fixture: none of "snapshot" (a scenario), "cases" (of a cause), "text" or "input" (malformed input) is there`]);
  }
  const malformed = read(malformedSchema, file, value);
  return { file, cases: [{ name: malformed.description, problems: checkMalformed(malformed, (one) => library.diagnose(one, {})) }] };
};

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const read = <T>(schema: z.ZodType<T>, file: string, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BadInput(result.error.issues.map(({ path, message }) => `${[file, path.join('.')].filter((part) => part !== '').join(' › ')}: ${message}`));
};
