import type { ActionsFile } from '../../src/knowledge/action-schema';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import type { RuleFile, RuleFiles } from '../generate/rule-files';

/** A file whose form has been checked. */
export interface Sound<T> {
  readonly path: string;
  readonly value: T;
}

/** What the files of a cause are judged against. */
export interface Surroundings {
  readonly root: string;
  readonly causes: readonly Sound<CauseFile>[];
  readonly actions: ActionsFile | undefined;
  readonly locales: readonly Sound<LocaleFile>[];
}

/** The surroundings without the files whose form is wrong. */
export function surroundings(root: string, files: RuleFiles, unsound: ReadonlySet<string>): Surroundings {
  const sound = <T>(list: readonly RuleFile[]): Sound<T>[] => list.filter(({ path }) => !unsound.has(path)) as Sound<T>[];
  return { root, causes: sound(files.causes), actions: sound<ActionsFile>([files.actions])[0]?.value, locales: sound(files.locales) };
}
