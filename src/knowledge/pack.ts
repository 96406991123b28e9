import type { ActionsFile } from './action-schema';
import type { Calendar } from './calendar-schema';
import type { CauseFile } from './cause-schema';
import type { CodesFile } from './code-schema';
import type { LocaleFile } from './locale-schema';
import type { OutcomesFile } from './outcome-schema';
import type { Profile } from './profile-schema';

/** The profile that serves snapshots of platforms without one of their own. */
export const NEUTRAL_PROFILE = 'default';

/** All knowledge of one diagnoser, as plain data. */
export interface KnowledgePack {
  readonly version: string;
  readonly causes: readonly CauseFile[];
  readonly actions: ActionsFile;
  readonly outcomes: OutcomesFile;
  readonly codes: readonly CodesFile[];
  readonly calendars: readonly Calendar[];
  readonly profiles: readonly Profile[];
  readonly locales: readonly LocaleFile[];
}

/** The part of a pack that rendering needs. */
export type Wording = Pick<KnowledgePack, 'actions' | 'locales'>;
