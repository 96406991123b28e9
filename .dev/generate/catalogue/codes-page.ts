import type { CodesFile } from '../../../src/knowledge/code-schema';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { linksFrom, type Links } from './links';
import { code, counted, item, markdownTable, page } from './markdown';

/** Every code space: what it is, where it was read, how many codes it has. */
export function codesPage(pack: Omit<KnowledgePack, 'version'>): string {
  const links = linksFrom('', pack);
  return page('Code spaces',
    `${counted(codeCount(pack), 'provider code')} in ${counted(pack.codes.length, 'code space')}. The same code means other things in another space: a code always travels with its system. `
      + 'Back to the [catalogue](README.md).',
    [
      ...markdownTable(['system', 'codes', 'what it is'], pack.codes.map((file) => [links.system(file.system), String(file.codes.length), file.description])), '',
      ...pack.codes.flatMap((file) => codeDetails(file, links)),
    ]);
}

export const codeCount = ({ codes }: Pick<KnowledgePack, 'codes'>): number => codes.reduce((sum, file) => sum + file.codes.length, 0);

function codeDetails(file: CodesFile, links: Links): string[] {
  const reasons = [...new Set(file.codes.map(({ reason }) => reason))];
  return [
    `## ${code(file.system)}`, '', file.description, '',
    `- ${counted(file.codes.length, 'code')}: [codes/${file.system}.json](codes/${file.system}.json)`,
    ...item('sub codes', file.subCodeSystem === undefined ? '' : links.system(file.subCodeSystem)),
    ...item('codes of refunds', file.refundSystem === undefined ? '' : links.system(file.refundSystem)),
    ...item('codes of transfers', file.transferSystem === undefined ? '' : links.system(file.transferSystem)),
    ...Object.values(file.sources).flatMap((source) => item('source', source)),
    ...item('leads to', links.list(links.reason, reasons)), '',
  ];
}
