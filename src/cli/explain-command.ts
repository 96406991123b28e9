import { Command } from 'commander';
import { FACT_UNITS } from '../facts/fact-units';
import { zoneOf } from '../render/instant';
import { openLexicon } from '../render/lexicon';
import { fallbackOf } from '../render/render';
import { answerAll, answersAsJson, answersAsPages } from './answers';
import { terminalColors } from './colors';
import { describeExplanation } from './describe-explanation';
import { findCause } from './find-cause';
import { addInputOptions, caseOptions, INPUT_HELP, type InputOptions } from './input-options';
import { EXIT, type Io, type Library } from './io';
import { openLibrary } from './own-rules/open-library';
import { addRuleOptions, RULES_HELP, type RuleOptions } from './own-rules/options';
import { formatOption, localeNamed, localeOption } from './presentation';
import { readInput } from './read-input';

interface ExplainOptions extends InputOptions, RuleOptions {
  readonly cause: string;
  readonly format: 'text' | 'json';
  readonly locale: string;
  readonly color?: boolean;
}

const EXAMPLES = `
Examples:
  paytriage explain order.json --cause bank_limit          why it is found, or what speaks against it
  paytriage explain order.json --cause bank_limit -f json  the same as data
  paytriage explain - --cause bank_limit < order.json      from the standard input
  paytriage explain order.json --cause bank_limit --locale zh-CN --profile yunchang
  paytriage explain --from stripe pi.json --cause bank_limit
  paytriage explain order.json --cause my_cause --causes my/causes

A cause has patterns, and one that hits is enough to find it. A pattern is a hit: all it asks for holds; clear: something speaks against it;
or unknown: it depends on what is not known. Below each pattern stand
  ✓ what holds      ✗ what does not, with what was found      ? what is not known      → who knows it
"paytriage causes" lists the causes.
${INPUT_HELP}
${RULES_HELP}

Exit code 0, whether the cause is found or not; 2 for a cause or an input that cannot be used, with every fault on stderr.`;

export const explainCommand = (shipped: Library, io: Io, exit: (code: number) => void): Command => addRuleOptions(addInputOptions(new Command('explain')
  .description('explain why a cause is found in an order, or is not'))
  .requiredOption('-c, --cause <id>', 'the cause to explain')
  .addOption(formatOption('text', 'json'))
  .addOption(localeOption(shipped.pack.locales)))
  .addHelpText('after', EXAMPLES)
  .action((files: string[], _, command: Command) => {
    const options = command.optsWithGlobals<ExplainOptions>();
    const library = openLibrary(shipped, options, io);
    const cause = findCause(options.cause, library.pack, 'option --cause');
    const locale = localeNamed(options.locale, library.pack.locales);
    const input = readInput(files, options, io);
    const answers = answerAll(input, (snapshot) => ({
      explanation: library.explain(snapshot, cause.id, caseOptions(options)),
      diagnosis: library.diagnose(snapshot, caseOptions(options)),
    }));
    io.err(input.notices.map((line) => `${line}\n`).join(''));
    const colors = terminalColors(options.color ?? io.hasColors);
    io.out(options.format === 'json'
      ? answersAsJson(answers.map(({ value }) => value.explanation), input.shape)
      : answersAsPages(answers, 'text', colors, ({ explanation, diagnosis }) => {
        const facts = { unitOf: (fact: string) => FACT_UNITS.get(fact), currency: diagnosis.currency };
        const words = openLexicon(locale, {
          timeZone: diagnosis.timeZone ?? zoneOf(diagnosis.observedAt), today: diagnosis.observedAt, fallback: fallbackOf(locale, library.pack.locales),
        });
        return describeExplanation(explanation, diagnosis, { words, facts, colors });
      }));
    exit(EXIT.ok);
  });
