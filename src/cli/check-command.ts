import { Command } from 'commander';
import type { Colors } from '../render/style';
import { checkFile, type FileResult } from './check/check-file';
import { terminalColors } from './colors';
import { BadInput, EXIT, type Io, type Library } from './io';
import { formatOption } from './presentation';
import { parseJson, readText } from './read-json';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly strict: boolean;
  readonly color?: boolean;
}

interface Summary {
  readonly files: number;
  readonly cases: number;
  readonly failed: readonly { readonly file: string; readonly name: string; readonly problems: readonly string[] }[];
  readonly unreadable: readonly string[];
}

const EXAMPLES = `
Examples:
  paytriage check                          every fixture below fixtures/
  paytriage check fixtures/scenarios       those of one folder
  paytriage check my/fixtures --format json

A fixture is a scenario ("snapshot" and "expect"), the cases of a cause ("cases"), or malformed input ("text" or "input").
Exit code 0: all hold; 1: an expectation does not hold; 2: nothing to check, or a file cannot be read.`;

export const checkCommand = (library: Library, io: Io, exit: (code: number) => void): Command => new Command('check')
  .description('check that fixtures are diagnosed as they expect')
  .argument('[dir...]', 'folders of fixtures', ['fixtures'])
  .addOption(formatOption('text', 'json'))
  .option('--no-strict', 'accept unknown keys in snapshots')
  .addHelpText('after', EXAMPLES)
  .action((folders: string[], _, command: Command) => {
    const options = command.optsWithGlobals<CheckOptions>();
    const summary = checkAll(folders.flatMap((folder) => filesOf(folder, io)), options.strict, library, io);
    const colors = terminalColors(options.color ?? io.hasColors);
    if (summary.cases > 0) io.out(options.format === 'json' ? `${JSON.stringify(summary, null, 2)}\n` : asText(summary, colors));
    if (summary.unreadable.length > 0) throw new BadInput(summary.unreadable);
    exit(summary.failed.length > 0 ? EXIT.failed : EXIT.ok);
  });

const filesOf = (folder: string, io: Io): readonly string[] => {
  let files: readonly string[];
  try {
    files = io.listJson(folder);
  } catch {
    throw new BadInput([`${folder}: no such folder`]);
  }
  if (files.length === 0) throw new BadInput([`${folder}: holds no fixture (.json)`]);
  return files;
};

const checkAll = (files: readonly string[], strict: boolean, library: Library, io: Io): Summary => {
  const results: FileResult[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    try {
      results.push(checkFile(file, parseJson(readText(file, io), file), library, strict));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      unreadable.push(...error.lines);
    }
  }
  const cases = results.flatMap(({ file, cases: own }) => own.map((one) => ({ file, ...one })));
  return { files: files.length, cases: cases.length, failed: cases.filter(({ problems }) => problems.length > 0), unreadable };
};

const asText = ({ files, cases, failed, unreadable }: Summary, colors: Colors): string => {
  const lines = failed.flatMap(({ file, name, problems }) => [
    `${colors.bad('✗')} ${colors.strong(file)}: ${name}`,
    ...problems.map((problem) => `    ${problem}`),
  ]);
  const held = `${cases - failed.length} of ${count(cases, 'case')} in ${count(files, 'file')} hold`;
  const broken = [
    ...(failed.length > 0 ? [colors.bad(`${count(failed.length, 'case')} ${failed.length === 1 ? 'does' : 'do'} not`)] : []),
    ...(unreadable.length > 0 ? [colors.bad(`${count(unreadable.length, 'fault')} in files that cannot be read`)] : []),
  ];
  const summary = [failed.length + unreadable.length === 0 ? colors.good(held) : held, ...broken].join('; ');
  return [...lines, `${summary}.`, ''].join('\n');
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
