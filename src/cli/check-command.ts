import { Command, Option } from 'commander';
import { checkAndWatch, checkOnce, type Session } from './check/check-session';
import type { Thresholds } from './check/coverage';
import { destinationsOf, gatherDestinations, type Destination } from './check/destinations';
import type { CheckSettings } from './check/run-check';
import { toThresholds } from './check/thresholds';
import { BadInput, type Io, type Library } from './io';
import { addRuleOptions, gather, ruleOptionsIn, RULES_HELP, type RuleOptions } from './own-rules/options';
import { formatOption } from './presentation';
import { REPORTER_NAMES } from './reporters';
import { oneOf } from './wrong-choice';

interface CheckOptions extends RuleOptions {
  readonly format: 'text' | 'json';
  readonly reporter?: readonly Destination[];
  readonly only?: readonly string[];
  readonly cause?: string;
  readonly update?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly coverage?: boolean;
  readonly coverageThreshold?: Thresholds;
  readonly coverageOf?: 'own' | 'all';
  readonly strict: boolean;
  readonly color?: boolean;
}

const EXAMPLES = `
Examples:
  paytriage check                                   every fixture below fixtures/
  paytriage check fixtures/scenarios one/case.json  those of a folder, and a file
  paytriage check --causes my/causes --coverage     with causes of your own, and how far the fixtures test them
  paytriage check --only 'K0*' --watch              scenarios K01 to K09, whenever something changes
  paytriage check --update --dry-run                what the expectations would have to be
  paytriage check --reporter junit=report.xml --reporter github

A fixture is a scenario ("snapshot" and "expect"), the cases of a cause ("cases"), a provider's payload ("payload" and "expect"),
or malformed input ("text" or "input").
--update writes only what is expected already, and what a scenario without expectations gets; a verdict of a cause fixture is for you to decide.
Reports go to the standard output, or with =FILE to a file; where none goes to the standard output, it shows what people read.
${RULES_HELP}

Exit code 0: all hold.
          1: an expectation does not hold, a file cannot be read as a fixture, or less is covered than wanted.
          2: nothing to check (no such folder, an empty one, nothing matches), wrong use, or rules of your own that are invalid.`;

export const checkCommand = (library: Library, io: Io, exit: (code: number) => void): Command => addRuleOptions(new Command('check')
  .description('check that fixtures are diagnosed as they expect')
  .argument('[dir...]', 'folders of fixtures, or single files', ['fixtures'])
  .addOption(formatOption('text', 'json'))
  .option('-r, --reporter <name[=file]>', `how the report is written: ${REPORTER_NAMES.join(', ')}; can be given several times`, gatherDestinations)
  .option('--only <pattern>', 'only files, scenario ids or cases that contain this, or match it with * and ?; can be given several times', gather)
  .option('--cause <id>', 'only fixtures about this cause')
  .option('-u, --update', 'show what differs, and write the expectations as the answer is now')
  .option('--dry-run', 'with --update: show only')
  .option('-w, --watch', 'check again whenever a fixture or a rule of your own changes')
  .option('--coverage', 'list causes never found, and patterns never hit, never missed, never unknown')
  .option('--coverage-threshold <percent>', 'least share of patterns that are hit, or of each measure, as in causes=100,hit=90,missed=80,unknown=50', toThresholds)
  .addOption(new Option('--coverage-of <causes>', 'which causes are measured (default: your own where there are any)').choices(['own', 'all']).argParser(oneOf('coverage-of', ['own', 'all'])))
  .option('--no-strict', 'accept unknown keys in snapshots'))
  .addHelpText('after', EXAMPLES)
  .action((folders: string[], _, command: Command) => {
    const options = command.optsWithGlobals<CheckOptions>();
    if (options.watch === true) forbidWithWatch(options, command);
    const session = sessionOf(folders, options, command, io);
    exit(options.watch === true ? checkAndWatch(session, library, io) : checkOnce(session, library, io));
  });

const sessionOf = (folders: readonly string[], options: CheckOptions, command: Command, io: Io): Session => ({
  folders,
  rules: ruleOptionsIn(options),
  settings: (library) => settingsOf(options, library),
  destinations: destinationsOf(options.reporter ?? [], options.format, command.getOptionValueSource('format') !== 'default'),
  update: options.dryRun === true ? 'show' : options.update === true ? 'write' : 'no',
  hasColors: options.color ?? io.hasColors,
});

const settingsOf = ({ strict, only, cause, coverage, coverageThreshold, coverageOf }: CheckOptions, { ownCauses }: Library): CheckSettings => {
  const isMeasured = coverage === true || coverageThreshold !== undefined || coverageOf !== undefined;
  const of = coverageOf ?? (ownCauses !== undefined && ownCauses.size > 0 ? 'own' : 'all');
  return {
    strict,
    ...(only !== undefined && { only }),
    ...(cause !== undefined && { cause }),
    ...(isMeasured && { coverage: { of, thresholds: coverageThreshold ?? {} } }),
  };
};

/** Whoever watches reads along: reports and changed files are for a single run. */
const forbidWithWatch = ({ update, dryRun, reporter }: CheckOptions, command: Command): void => {
  const other = [
    ...(update === true || dryRun === true ? ['--update'] : []),
    ...(reporter !== undefined && reporter.some((each) => each.reporter !== 'human' || each.file !== undefined) ? ['--reporter'] : []),
    ...(command.getOptionValueSource('format') === 'default' || command.getOptionValue('format') === 'text' ? [] : ['--format json']),
  ];
  if (other.length > 0) throw new BadInput([`--watch shows what changes as people read it, and goes without ${other.join(' and ')}`]);
};
