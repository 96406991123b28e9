import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from './support/build';
import { snapshotsOfScenarios } from './support/cases';
import { copyProjects, installAlone, installBeside, installToolchain, makeScratch, pack } from './support/install';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string;
    /** Projects where nothing but the tarball is installed. */
    alone: string;
    /** The same projects with test runners in reach. */
    withRunners: string;
    /** Where the runners and the other Node versions are installed. */
    toolchain: string;
  }
}

let scratch: string[] = [];

export async function setup(project: TestProject): Promise<void> {
  try {
    await prepare(project);
  } catch (error) {
    // Vitest calls no teardown after a setup that failed.
    await teardown();
    throw error;
  }
}

async function prepare(project: TestProject): Promise<void> {
  const folder = makeScratch();
  scratch = [folder];
  const tools = installToolchain();
  await build();
  const tarball = await pack(folder);
  const alone = join(folder, 'alone');
  await installAlone(tarball, alone);
  copyProjects(alone);
  const cases = snapshotsOfScenarios();
  writeFileSync(join(alone, 'cases.json'), JSON.stringify(cases));
  writeFileSync(join(alone, 'one.json'), JSON.stringify(cases[0]));

  const withRunners = mkdtempSync(join(await tools, 'run-'));
  scratch.push(withRunners);
  installBeside(alone, withRunners);
  copyProjects(withRunners);

  project.provide('tarball', tarball);
  project.provide('alone', alone);
  project.provide('withRunners', withRunners);
  project.provide('toolchain', await tools);
}

export async function teardown(): Promise<void> {
  await Promise.all(scratch.map((folder) => rm(folder, { recursive: true, force: true })));
}
