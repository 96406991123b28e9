import { Command } from 'commander';
import type { Diagnosis } from '../model/diagnosis';
import { customerView } from '../render/customer-view';
import type { Format } from '../render/render';
import type { Colors } from '../render/style';
import { terminalColors } from './colors';
import { faultLines } from './faults';
import { BadInput, EXIT, type Io, type Library } from './io';
import { allFormats, audienceOption, formatOption, localeOption, present, type Presentation } from './presentation';
import { readSnapshots, type Candidate, type Input, type Shape } from './read-snapshots';

interface DiagnoseOptions extends Presentation {
  readonly profile?: string;
  readonly strict?: boolean;
}

interface Answer {
  readonly candidate: Candidate;
  readonly diagnosis: Diagnosis;
}

const EXAMPLES = `
Examples:
  paytriage diagnose order.json                          what an agent reads
  paytriage diagnose order.json --audience customer      what the customer may read
  paytriage diagnose --format json *.json                an array of diagnoses
  cat orders.ndjson | paytriage diagnose - -f json       a line for each order
  paytriage diagnose order.json --locale zh-CN --profile yunchang

FILE holds a snapshot, an array of snapshots, a snapshot per line (.ndjson), or a scenario fixture.
Exit code 0; 2 for input that is not a snapshot, with every fault on stderr.`;

export const diagnoseCommand = (library: Library, io: Io, exit: (code: number) => void): Command => new Command('diagnose')
  .description('diagnose the orders in files, or on the standard input (-)')
  .argument('<file...>', 'files with snapshots; - is the standard input')
  .addOption(formatOption(...allFormats))
  .addOption(audienceOption())
  .addOption(localeOption(library.pack.locales))
  .option('-p, --profile <platform>', 'support desk to plan for, instead of the snapshot\'s own platform')
  .option('--strict', 'treat unknown keys as errors')
  .addHelpText('after', EXAMPLES)
  .action((files: string[], _, command: Command) => {
    const options = command.optsWithGlobals<DiagnoseOptions>();
    const input = readSnapshots(files, io);
    const answers = diagnoseAll(input, options, library);
    io.out(options.format === 'json' ? asJson(answers, input.shape, options, library) : asPages(answers, options, library, io));
    exit(EXIT.ok);
  });

/** All or nothing: a list of answers with holes would be taken for the answers to other orders. */
const diagnoseAll = ({ candidates, faults: unread }: Input, { profile, strict }: DiagnoseOptions, library: Library): Answer[] => {
  const faults = [...unread];
  const answers: Answer[] = [];
  const options = { ...(profile !== undefined && { profile }), ...(strict !== undefined && { strict }) };
  for (const candidate of candidates) {
    try {
      answers.push({ candidate, diagnosis: library.diagnose(candidate.value, options) });
    } catch (error) {
      const lines = faultLines(error, candidate.place);
      if (lines === undefined) throw error;
      faults.push(...lines);
    }
  }
  if (faults.length > 0) throw new BadInput([...new Set(faults)]);
  return answers;
};

const asJson = (answers: readonly Answer[], shape: Shape, { audience }: DiagnoseOptions, { pack }: Library): string => {
  const shown = answers.map(({ diagnosis }) => (audience === 'customer' ? customerView(diagnosis, pack.actions) : diagnosis));
  if (shape === 'lines') return shown.map((diagnosis) => `${JSON.stringify(diagnosis)}\n`).join('');
  return `${JSON.stringify(shape === 'one' ? shown[0] : shown, null, 2)}\n`;
};

const asPages = (answers: readonly Answer[], options: DiagnoseOptions, library: Library, io: Io): string => {
  const colors = terminalColors(options.color ?? io.hasColors);
  return answers.map(({ candidate, diagnosis }) => {
    const page = present(diagnosis, options, library, io);
    return answers.length === 1 ? page : `${pageTitle(candidate, options.format, colors)}${page}`;
  }).join(options.format === 'text' ? '\n\n' : '\n');
};

/** Tells several answers apart. */
const pageTitle = ({ place, description }: Candidate, format: Format, colors: Colors): string => {
  if (format === 'html') return '';
  if (format === 'markdown') return `# ${description ?? place}\n\n`;
  const title = colors.heading(`── ${description ?? place}`);
  return description === undefined ? `${title}\n\n` : `${title}\n   ${colors.dim(place)}\n\n`;
};
