import { Command } from 'commander';
import type { CauseFile } from '../knowledge/cause-schema';
import { STAGES } from '../model/vocabulary';
import { openLexicon, type Lexicon } from '../render/lexicon';
import { chooseLocale } from '../render/render';
import { capitalised } from '../render/sentence';
import type { Colors } from '../render/style';
import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import { terminalColors } from './colors';
import { describeCause } from './describe-cause';
import { describeCode } from './describe-code';
import { BadInput, EXIT, type Io, type Library } from './io';
import { openLibrary } from './own-rules/open-library';
import { addRuleOptions, RULES_HELP, type RuleOptions } from './own-rules/options';
import { formatOption, localeOption } from './presentation';
import { traceNamed } from './trace-named';

interface CausesOptions extends RuleOptions {
  readonly format: 'text' | 'json';
  readonly locale: string;
  readonly color?: boolean;
  readonly code?: string;
}

const EXAMPLES = `
Examples:
  paytriage causes                          all causes by stage
  paytriage causes bank_limit               how it is recognised, and what is done
  paytriage causes bank_limit --format json its rule file
  paytriage causes --code unionpay.pos:61   what a provider's code means, and the causes it leads to
  paytriage causes --code alipay.gateway_code:40004/ACQ.BUYER_BALANCE_NOT_ENOUGH
  paytriage causes --causes my/causes       with causes of your own
${RULES_HELP}`;

export const causesCommand = (shipped: Library, io: Io, exit: (code: number) => void): Command => addRuleOptions(new Command('causes')
  .description('list the causes that can be found, or show one')
  .argument('[id]', 'the cause to show')
  .addOption(formatOption('text', 'json'))
  .option('-c, --code <system:code>', 'show the way of a provider\'s code instead; a sub code stands behind a slash')
  .addOption(localeOption(shipped.pack.locales)))
  .addHelpText('after', EXAMPLES)
  .action((id: string | undefined, _, command: Command) => {
    const options = command.optsWithGlobals<CausesOptions>();
    const library = openLibrary(shipped, options, io);
    const { pack } = library;
    const words = openLexicon(chooseLocale(options.locale, pack.locales), 'UTC');
    const colors = terminalColors(options.color ?? io.hasColors);
    if (options.code !== undefined) {
      if (id !== undefined) throw new BadInput([`"${id}" and --code: a cause or a code is shown, not both`]);
      const way = traceNamed(options.code, library);
      io.out(options.format === 'json' ? asJson(way) : describeCode(way, words, colors));
      return exit(EXIT.ok);
    }
    const wanted = id === undefined ? undefined : causeNamed(id, pack.causes);
    if (options.format === 'json') io.out(asJson(wanted ?? pack.causes));
    else io.out(wanted === undefined ? listCauses(pack.causes, words, colors) : describeCause(wanted, words, colors));
    exit(EXIT.ok);
  });

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const causeNamed = (id: string, causes: readonly CauseFile[]): CauseFile => {
  const cause = causes.find((one) => one.id === id);
  if (cause !== undefined) return cause;
  throw new BadInput([`There is no cause "${id}"${didYouMean(nearest(id, causes.map((one) => one.id))) || '; "paytriage causes" lists them all.'}`]);
};

const listCauses = (causes: readonly CauseFile[], words: Lexicon, colors: Colors): string => {
  const width = Math.max(...causes.map(({ id }) => id.length), 0);
  const stages = STAGES.filter((stage) => causes.some((cause) => cause.stage === stage));
  return stages.map((stage) => {
    const lines = causes
      .filter((cause) => cause.stage === stage)
      .map(({ id, severity }) => `  ${id.padEnd(width)}  ${words.title(id)} ${colors.dim(`(${words.term('severity', severity)})`)}`);
    return [colors.heading(capitalised(words.term('stage', stage))), ...lines, ''].join('\n');
  }).join('\n');
};
