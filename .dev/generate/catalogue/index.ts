import { FACTS } from '../../../src/facts/dictionary';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { REASONS } from '../../../src/model/reasons';
import { packOf, type RuleFiles } from '../rule-files';
import { actionsPage } from './actions-page';
import { causesPage, stagePages } from './causes-page';
import { codeCount, codesPage } from './codes-page';
import { conditionsPage, profilesPage } from './desk-pages';
import { factsPage } from './facts-page';
import { gatewaysPage } from './gateways-page';
import { counted, markdownTable, page } from './markdown';
import { readersOf } from './readers';
import { reasonsPage } from './reasons-page';
import { wordsPage } from './words-page';

type Pack = Omit<KnowledgePack, 'version'>;

/** Path → page of everything the library knows: an index, and pages that link to each other. */
export function cataloguePages(files: RuleFiles): [string, string][] {
  const pack = packOf(files);
  const readers = readersOf(pack);
  return [
    ['rules/README.md', indexPage(pack)],
    ['rules/CAUSES.md', causesPage(pack)],
    ...stagePages(pack),
    ['rules/FACTS.md', factsPage(pack, readers)],
    ['rules/ACTIONS.md', actionsPage(pack)],
    ['rules/REASONS.md', reasonsPage(pack, readers)],
    ['rules/CODES.md', codesPage(pack)],
    ['rules/CONDITIONS.md', conditionsPage(pack)],
    ['rules/PROFILES.md', profilesPage(pack)],
    ['rules/GATEWAYS.md', gatewaysPage()],
    ['rules/WORDS.md', wordsPage()],
  ];
}

const indexPage = (pack: Pack): string => page('Catalogue', 'Everything the library knows, as data in this folder and as pages to read.', [
  ...markdownTable(['page', 'what', 'files'], [
    ['[Causes](CAUSES.md)', `${counted(pack.causes.length, 'cause')}: how each is recognised, what is done, what nobody may do`, '`causes/<stage>/<cause>.json`'],
    ['[Facts](FACTS.md)', `${counted(FACTS.length, 'fact')} that conditions compare, and where a missing one is obtained`, '`src/facts/`'],
    ['[Conditions](CONDITIONS.md)', `${counted(Object.keys(pack.outcomes.conditions).length, 'named condition')}, and when a case is healthy or pending`, '[`outcomes.json`](outcomes.json)'],
    ['[Actions and prohibitions](ACTIONS.md)', `${counted(Object.keys(pack.actions.actions).length, 'action')} and ${counted(Object.keys(pack.actions.prohibitions).length, 'prohibition')}`, '[`actions.json`](actions.json)'],
    ['Names', 'how regions, platforms and carriers are written, so that two records of one thing can be compared', '[`names.json`](names.json)'],
    ['[Reasons](REASONS.md)', `${counted(REASONS.length, 'reason')} into which every provider code is translated`, '`src/model/reasons.ts`'],
    ['[Code spaces](CODES.md)', `${counted(codeCount(pack), 'provider code')} in ${counted(pack.codes.length, 'code space')}`, '`codes/<system>.json`'],
    ['[Gateways](GATEWAYS.md)', 'what the adapters read of a provider\'s payload', '`src/gateways/`'],
    ['[Profiles](PROFILES.md)', `${counted(pack.profiles.length, 'support desk')} and ${counted(pack.calendars.length, 'calendar')}`, '`profiles/<platform>.json`, `calendars/`'],
    ['[Words](WORDS.md)', `how the words of ${counted(pack.locales.length, 'language')} are written`, '`locales/<locale>.json`'],
  ]), '',
  'Every kind of file has a JSON Schema in [`schema/`](schema): editors complete and check it through `$schema`.', '',
  'On the command line, `paytriage causes <id>` prints one cause, and `paytriage causes --code <system>:<code>` the way of one code.', '',
]);
