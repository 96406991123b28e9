import { Command } from 'commander';
import type { Diagnosis } from '../model/diagnosis';
import { customerView } from '../render/customer-view';
import type { Format } from '../render/render';
import type { Colors } from '../render/style';
import { terminalColors } from './colors';
import { faultLines } from '../fault-lines';
import { BadInput, EXIT, type Io, type Library } from './io';
import { openLibrary } from './own-rules/open-library';
import { addRuleOptions, RULES_HELP, type RuleOptions } from './own-rules/options';
import { allFormats, audienceOption, formatOption, localeOption, present, type Presentation } from './presentation';
import { PROVIDER_NAMES } from './providers';
import { readInput } from './read-input';
import type { PartFiles } from './read-case';
import type { Candidate, Input, Shape } from './read-snapshots';

interface DiagnoseOptions extends Presentation, PartFiles, RuleOptions {
  readonly profile?: string;
  readonly strict?: boolean;
  readonly from?: string;
  readonly observedAt?: string;
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
  paytriage diagnose --from alipay reply.json            a provider's payload, as of now
  paytriage diagnose --from stripe - --observed-at 2026-03-02T10:15:00+08:00
  paytriage diagnose --order order.json --payment stripe:pi.json --account account.json
  paytriage diagnose order.json --causes my/causes       with causes of your own

FILE holds a snapshot, an array of snapshots, a snapshot per line (.ndjson), or a scenario fixture; with --from, payloads of that provider.
Providers: ${PROVIDER_NAMES.join(', ')}.
A case in several files: each holds its part of the snapshot, or is provider:file; where two differ, the file named for the part is believed.
What has no observedAt of its own is diagnosed as of --observed-at, or else of now. What was not understood or differs is said on stderr.
${RULES_HELP}

Exit code 0; 2 for input that cannot be used, with every fault on stderr.`;

export const diagnoseCommand = (shipped: Library, io: Io, exit: (code: number) => void): Command => addRuleOptions(new Command('diagnose')
  .description('diagnose the orders in files, or on the standard input (-)')
  .argument('[file...]', 'files with snapshots; - is the standard input')
  .option('--from <provider>', 'the files hold payloads of this provider')
  .option('--order <file>', 'the order of a case in several files')
  .option('--payment <file>', 'its payment')
  .option('--account <file>', 'the account of its customer')
  .option('--session <file>', 'the session in which it was paid')
  .option('--request <file>', 'what the customer asks for')
  .option('--observed-at <instant>', 'the instant as of which it is diagnosed, instead of the snapshot\'s own')
  .addOption(formatOption(...allFormats))
  .addOption(audienceOption())
  .addOption(localeOption(shipped.pack.locales))
  .option('-p, --profile <platform>', 'support desk to plan for, instead of the snapshot\'s own platform')
  .option('--strict', 'treat unknown keys as errors'))
  .addHelpText('after', EXAMPLES)
  .action((files: string[], _, command: Command) => {
    const options = command.optsWithGlobals<DiagnoseOptions>();
    const library = openLibrary(shipped, options, io);
    const input = readInput(files, options, io);
    const answers = diagnoseAll(input, options, library);
    io.err(input.notices.map((line) => `${line}\n`).join(''));
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
