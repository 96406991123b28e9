import type { RuleFileFault } from '../../src/model/faults';
import { jsonFilesBelow, readJson, type RuleFiles } from '../generate/rule-files';

/** Marks what the author of a new cause has to fill in, up to a colon and what belongs there. */
export const TO_FILL_IN = 'FILL IN';

const PLACEHOLDER = /FILL IN|\b(?:TODO|TBD|FIXME)\b|lorem ipsum/i;

/** Text that is still to be filled in, in causes, their words and their fixtures. */
export const unfilledFaults = (root: string, { causes, locales }: RuleFiles): RuleFileFault[] => [
  ...[...causes, ...locales].flatMap(({ path, value }) => unfilledIn(value, path, '')),
  ...jsonFilesBelow(root, 'fixtures/causes').flatMap((path) => unfilledIn(readJson(root, path), path, '')),
];

function unfilledIn(value: unknown, file: string, path: string): RuleFileFault[] {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? [{ file, path, ...unfilled(value) }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unfilledIn(item, file, `${path}.${String(index)}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unfilledIn(inner, file, path === '' ? key : `${path}.${key}`));
}

const unfilled = (text: string): { found: string; accepted: string } => (text.startsWith(`${TO_FILL_IN}: `)
  ? { found: `"${TO_FILL_IN}"`, accepted: text.slice(TO_FILL_IN.length + 2) }
  : { found: `"${text}"`, accepted: 'what belongs in its place' });
