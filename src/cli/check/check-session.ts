import { terminalColors } from '../colors';
import { BadInput, EXIT, type Io, type Library } from '../io';
import { openLibrary } from '../own-rules/open-library';
import type { RuleOptions } from '../own-rules/options';
import { REPORTERS } from '../reporters';
import { describeChanges } from './changes';
import { describeUpdates } from './describe-update';
import type { Destination } from './destinations';
import { findFixtures } from './find-fixtures';
import { readTextOf, type FixtureText } from './read-fixtures';
import { isFine, type CheckReport } from './report';
import { runCheck, type CheckSettings } from './run-check';
import { planUpdates, withUpdates } from './update';

/** All that one call of the command asks for. */
export interface Session {
  readonly folders: readonly string[];
  readonly rules: RuleOptions;
  readonly settings: (library: Library) => CheckSettings;
  readonly destinations: readonly Destination[];
  readonly update: 'no' | 'show' | 'write';
  readonly hasColors: boolean;
}

interface Checked {
  readonly texts: readonly FixtureText[];
  readonly report: CheckReport;
  readonly library: Library;
}

/** Checks once, brings expectations up to date where that is asked for, and reports. */
export const checkOnce = (session: Session, given: Library, io: Io): number => {
  const checked = check(session, given, io);
  const report = session.update === 'no' ? checked.report : update(session, checked, io);
  for (const destination of session.destinations) write(destination, report, session, given, io);
  return isFine(report) ? EXIT.ok : EXIT.failed;
};

/** Checks whenever a fixture or a rule of the user's own changes, and tells what is different. */
export const checkAndWatch = (session: Session, given: Library, io: Io): number => {
  const colors = terminalColors(session.hasColors);
  let last = check(session, given, io).report;
  io.out(REPORTERS.human(last, contextOf(session, given, io)));
  const changed = (): void => {
    const next = checkAgain(session, given, io);
    if (next === undefined) return;
    io.out(`\n${describeChanges(last, next, colors)}`);
    last = next;
  };
  io.watch(watchedPaths(session), { changed, ready: () => io.out('Watching for changes; Ctrl+C ends it.\n') });
  return EXIT.ok;
};

/** While something is being written, it may well be wrong: that is told, and the next change awaited. */
const checkAgain = (session: Session, given: Library, io: Io): CheckReport | undefined => {
  try {
    return check(session, given, io).report;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.lines.map((line) => `${line}\n`).join(''));
    return undefined;
  }
};

const watchedPaths = ({ folders, rules: { instead: _, ...rules } }: Session): string[] => [...folders, ...Object.values(rules).flat()];

const check = (session: Session, given: Library, io: Io): Checked => {
  const [texts, library] = both(
    () => findFixtures(session.folders, io).map((file) => readTextOf(file, io)),
    () => openLibrary(given, session.rules, io),
  );
  return { texts, library, report: runCheck(texts, session.settings(library), library) };
};

/** What keeps both from being read is told at once. */
const both = <A, B>(first: () => A, second: () => B): [A, B] => {
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(...error.lines);
      return undefined;
    }
  };
  const read = [attempt(first), attempt(second)];
  if (faults.length > 0) throw new BadInput(faults);
  return read as [A, B];
};

const update = (session: Session, { texts, report, library }: Checked, io: Io): CheckReport => {
  const isWritten = session.update === 'write';
  const updates = planUpdates(texts, report);
  const after = updates.length === 0 ? report : recheck(session, { texts: withUpdates(texts, updates), report, library });
  const isRead = session.destinations.some(({ reporter, file }) => reporter === 'human' && file === undefined);
  (isRead ? io.out : io.err)(describeUpdates(updates, after, isWritten, terminalColors(session.hasColors)));
  if (!isWritten) return report;
  for (const { file, after: text } of updates) writeText(file, `${hasMark(file, io) ? '\uFEFF' : ''}${text}`, '--update', io);
  return after;
};

/** The same files once more: what they expect now may be about another cause than the one that was asked for. */
const recheck = (session: Session, { texts, report, library }: Checked): CheckReport => {
  const { cause: _, ...settings } = session.settings(library);
  const checked = new Set(report.files.map(({ file }) => file));
  return runCheck(texts.filter(({ file }) => checked.has(file)), settings, library);
};

/** A byte order mark is no part of the text, but of the file. */
const hasMark = (file: string, io: Io): boolean => io.readFile(file).startsWith('\uFEFF');

const contextOf = (session: Session, { pack }: Library, io: Io) =>
  ({ colors: terminalColors(session.hasColors), version: pack.version, relative: io.relative });

const write = ({ reporter, file }: Destination, report: CheckReport, session: Session, library: Library, io: Io): void => {
  const toFile = { ...session, hasColors: session.hasColors && file === undefined };
  const text = REPORTERS[reporter](report, contextOf(toFile, library, io));
  if (file === undefined) io.out(text);
  else writeText(file, text, `--reporter ${reporter}`, io);
};

const writeText = (file: string, text: string, option: string, io: Io): void => {
  try {
    io.writeFile(file, text);
  } catch (error) {
    throw new BadInput([`${option}: ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`]);
  }
};
