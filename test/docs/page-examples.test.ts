import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLISHED } from '../support/examples/modules';
import { runPage } from '../support/examples/run-page';
import { readText, ROOT } from '../support/repository';
import { nameOf, publishedSchemas, validatorsOf } from '../support/schema-validator';

const validators = validatorsOf(publishedSchemas());

/** Pages with examples, and how many results they show at least. */
const PAGES = [['README.md', 15], ['.github/EMBEDDING.md', 15], ['.github/VERSIONING.md', 2], ['.github/PRIVACY.md', 3]] as const;

describe.each(PAGES)('%s', (path, atLeast) => {
  const running = runPage(path, PUBLISHED);

  it('answers what its examples say', async () => {
    const { broken, claims } = await running;
    expect(broken).toEqual([]);
    expect(claims).toBeGreaterThanOrEqual(atLeast);
  });

  it('shows outputs as they are; UPDATE_TRANSCRIPTS=1 writes them', async () => {
    const { fresh } = await running;
    if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(join(ROOT, path), fresh);
    expect(readText(path)).toBe(fresh);
  });

  it('shows files that their schemas accept', async () => {
    for (const [name, value] of (await running).files) {
      const validate = validators.get(nameOf(String((value as { $schema?: string }).$schema)));
      expect(validate?.(value), `${name}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
  });
});
