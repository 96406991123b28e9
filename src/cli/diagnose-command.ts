import { Command } from 'commander';
import type { Diagnosis } from '../model/diagnosis';
import { customerView } from '../render/customer-view';
import { answerAll, answersAsJson, answersAsPages } from './answers';
import { terminalColors } from './colors';
import { addInputOptions, caseOptions, INPUT_HELP, type InputOptions } from './input-options';
import { EXIT, type Io, type Library } from './io';
import { openLibrary } from './own-rules/open-library';
import { addRuleOptions, RULES_HELP, type RuleOptions } from './own-rules/options';
import { allFormats, audienceOption, formatOption, localeNamed, localeOption, present, type Presentation } from './presentation';
import { readInput } from './read-input';

interface DiagnoseOptions extends Presentation, InputOptions, RuleOptions {}

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
${INPUT_HELP}
${RULES_HELP}

Exit code 0; 2 for input that cannot be used, with every fault on stderr.`;

export const diagnoseCommand = (shipped: Library, io: Io, exit: (code: number) => void): Command => addRuleOptions(addInputOptions(new Command('diagnose')
  .description('diagnose the orders in files, or on the standard input (-)'))
  .addOption(formatOption(...allFormats))
  .addOption(audienceOption())
  .addOption(localeOption(shipped.pack.locales)))
  .addHelpText('after', EXAMPLES)
  .action((files: string[], _, command: Command) => {
    const options = command.optsWithGlobals<DiagnoseOptions>();
    const library = openLibrary(shipped, options, io);
    localeNamed(options.locale, library.pack.locales);
    const input = readInput(files, options, io);
    const answers = answerAll(input, (snapshot) => library.diagnose(snapshot, caseOptions(options)));
    io.err(input.notices.map((line) => `${line}\n`).join(''));
    io.out(options.format === 'json'
      ? answersAsJson(answers.map(({ value }) => shownAsJson(value, options, library)), input.shape)
      : answersAsPages(answers, options.format, terminalColors(options.color ?? io.hasColors), (diagnosis) => present(diagnosis, options, library, io)));
    exit(EXIT.ok);
  });

const shownAsJson = (diagnosis: Diagnosis, { audience }: DiagnoseOptions, { pack }: Library): unknown =>
  (audience === 'customer' ? customerView(diagnosis, pack.actions) : diagnosis);
