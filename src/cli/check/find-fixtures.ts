import { BadInput, type Io } from '../io';

const EXAMPLE = `A fixture is a JSON file with a snapshot and what you expect of its diagnosis:
  { "description": "Card refused: the limit of the day is used up",
    "snapshot": { "schemaVersion": 1, "observedAt": "2026-03-02T10:15:00+08:00", "payment": { "status": "failed", "method": "card" } },
    "expect": { "outcome": "failure" } }
"paytriage check --update" writes the expectations for you.`;

/** The files of fixtures in folders, or the files themselves, each once; none at all is a mistake. */
export const findFixtures = (folders: readonly string[], io: Io): readonly string[] => [...new Set(folders.flatMap((folder) => filesOf(folder, io)))];

const filesOf = (folder: string, io: Io): readonly string[] => {
  let files: readonly string[];
  try {
    files = io.listJson(folder);
  } catch {
    throw new BadInput([`${folder}: no such folder or file; name the folder of your fixtures, as in "paytriage check my/fixtures".`, EXAMPLE]);
  }
  if (files.length === 0) throw new BadInput([`${folder}: holds no fixture (.json).`, EXAMPLE]);
  return files;
};
