import { Command, CommanderError } from 'commander';
import { causesCommand } from './causes-command';
import { checkCommand } from './check-command';
import { diagnoseCommand } from './diagnose-command';
import { explainCommand } from './explain-command';
import { BadInput, EXIT, type Io, type Library } from './io';

const EXAMPLES = `
Examples:
  paytriage diagnose order.json                     why it failed, and what to do next
  paytriage explain order.json --cause bank_limit   why a cause is found, or what speaks against it
  paytriage causes                                  every cause that can be found
  paytriage causes bank_limit                       one cause: how it is recognised, what is done
  paytriage check fixtures/                         whether the rules still answer as fixtures expect

Every command takes --format json. "paytriage help COMMAND" shows its options.`;

/** Runs the program with its arguments and returns its exit code. */
export const main = (argv: readonly string[], io: Io, library: Library): number => {
  let code: number = EXIT.ok;
  const exit = (wanted: number): void => {
    code = wanted;
  };
  try {
    const root = program(io, library, exit);
    requireCommand(argv, root);
    root.parse(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    if (!(error instanceof BadInput)) throw error;
    io.err(error.lines.map((line) => `${line}\n`).join(''));
    return EXIT.badInput;
  }
};

/** Whoever names a file first wants it diagnosed. */
const requireCommand = (argv: readonly string[], root: Command): void => {
  const first = argv.find((argument) => argument === '-' || !argument.startsWith('-'));
  if (first === undefined || root.commands.some((command) => command.name() === first) || !IS_FILE.test(first)) return;
  throw new BadInput([`"${first}" is no command but a file; did you mean "paytriage diagnose ${argv.join(' ')}"?`]);
};

const IS_FILE = /^-$|[./\\]/;

const program = (io: Io, library: Library, exit: (code: number) => void): Command => {
  const root = new Command('paytriage')
    .description('Why a payment or a recharge failed or is late: the cause, the evidence, the next steps, and what must not be done.')
    .version(library.pack.version)
    .option('--color', 'colour the text, whatever the output is')
    .option('--no-color', 'never colour the text')
    .addHelpText('after', EXAMPLES);
  for (const command of [diagnoseCommand, explainCommand, checkCommand, causesCommand]) root.addCommand(command(library, io, exit));
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err, getOutHasColors: () => false, getErrHasColors: () => false });
  }
  for (const command of root.commands) command.showHelpAfterError(`"paytriage help ${command.name()}" shows how it is used.`);
  // Its colour may stand before or behind the command's name.
  for (const command of root.commands) command.option('--color', 'colour the text, whatever the output is').option('--no-color', 'never colour the text');
  return root;
};
