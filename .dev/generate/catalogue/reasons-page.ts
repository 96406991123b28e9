import type { CodesFile } from '../../../src/knowledge/code-schema';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { REASON_TABLE, REASONS, type Reason } from '../../../src/model/reasons';
import { englishWords } from '../known-ids';
import { linksFrom } from './links';
import { code, counted, item, page } from './markdown';
import type { Readers } from './readers';

const GROUPS = [...new Set(Object.values(REASON_TABLE).map(({ group }) => group))];

const SAYS: Readonly<Record<string, string>> = {
  succeeded: 'it succeeded', failed: 'it failed', pending: 'it is still under way', unclear: 'its outcome is unclear',
  none: 'nothing: it speaks of the call alone',
};

/** Every reason: what it means, which codes lead to it, which causes ask for it. */
export function reasonsPage(pack: Omit<KnowledgePack, 'version'>, readers: Readers): string {
  const links = linksFrom('', pack);
  const words = englishWords(pack).terms.reason ?? {};
  const details = (reason: Reason): string[] => {
    const systems = systemsOf(reason, pack.codes);
    const count = systems.reduce((sum, [, codes]) => sum + codes, 0);
    return [
      `### ${code(reason)}`, '', sentence(words[reason] ?? reason), '',
      `- says of the transaction: ${SAYS[REASON_TABLE[reason].outcome] ?? ''}${'generic' in REASON_TABLE[reason] ? '; gives way to a specific reason beside it' : ''}${'discreet' in REASON_TABLE[reason] ? '; not for customers' : ''}`,
      `- ${counted(count, 'code')}${count === 0 ? '' : `: ${systems.map(([system, codes]) => `${links.system(system)} ${String(codes)}`).join(', ')}`}`,
      ...item('causes that ask for it', links.list(links.cause, readers.reason(reason))), '',
    ];
  };
  return page('Reasons',
    `<a name="reasons"></a>${counted(REASONS.length, 'reason')}: the closed vocabulary into which every provider code is translated. Back to the [catalogue](README.md).`,
    [
      ...GROUPS.map((group) => `- [${group}](#${group}): ${counted(inGroup(group).length, 'reason')}`), '',
      ...GROUPS.flatMap((group) => [`## ${group}`, '', ...inGroup(group).flatMap(details)]),
    ]);
}

const inGroup = (group: string): Reason[] => REASONS.filter((reason) => REASON_TABLE[reason].group === group);

const systemsOf = (reason: Reason, files: readonly CodesFile[]): [string, number][] =>
  files.map((file): [string, number] => [file.system, file.codes.filter((entry) => entry.reason === reason).length]).filter(([, count]) => count > 0);

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
