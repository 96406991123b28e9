import { github } from './github';
import { human } from './human';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import type { Reporter } from './reporter';
import { sarif } from './sarif';

/** Every form in which a report is written. */
export const REPORTERS = { human, json, junit, github, sarif, markdown } as const satisfies Record<string, Reporter>;
export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES = Object.keys(REPORTERS) as readonly ReporterName[];

/** Reports that other text beside them would spoil. */
export const ALONE: ReadonlySet<ReporterName> = new Set(['json', 'junit', 'sarif']);
