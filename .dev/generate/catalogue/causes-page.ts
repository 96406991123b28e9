import type { CauseFile, EvidencePattern } from '../../../src/knowledge/cause-schema';
import type { LocaleFile } from '../../../src/knowledge/locale-schema';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { STAGES } from '../../../src/model/vocabulary';
import { englishWords } from '../known-ids';
import { conditionText } from './condition-text';
import { linksFrom, type Links } from './links';
import { code, counted, item, markdownTable, page } from './markdown';

type Pack = Omit<KnowledgePack, 'version'>;

/** Path → page of the causes of each stage, beside the rule files themselves. */
export function stagePages(pack: Pack): [string, string][] {
  const words = englishWords(pack);
  return stagesOf(pack).map(([stage, causes]) => [`rules/causes/${stage}/README.md`, stagePage(stage, causes, words, linksFrom('../../', pack))]);
}

/** Overview of all causes, a table for each stage. */
export function causesPage(pack: Pack): string {
  const words = englishWords(pack);
  const links = linksFrom('', pack);
  return page('Causes', `${counted(pack.causes.length, 'cause')}, by where in the life of an order they belong. Ids are promised and never reused. Back to the [catalogue](README.md).`,
    stagesOf(pack).flatMap(([stage, causes]) => [
      `## ${stage}`, '',
      `How each is recognised, and what is done: [causes/${stage}](causes/${stage}/README.md).`, '',
      ...markdownTable(['cause', 'title', 'kind', 'confidence', 'disclosure', 'responsible', 'status'],
        causes.map((cause) => [links.cause(cause.id), titleOf(cause, words), cause.kind, confidencesOf(cause), cause.disclosure, cause.responsible, cause.status])), '',
    ]));
}

const stagesOf = ({ causes }: Pack): [string, CauseFile[]][] =>
  STAGES.map((stage): [string, CauseFile[]] => [stage, causes.filter((cause) => cause.stage === stage)]).filter(([, found]) => found.length > 0);

const stagePage = (stage: string, causes: readonly CauseFile[], words: LocaleFile, links: Links): string =>
  page(`Causes: ${stage}`, `${counted(causes.length, 'cause')}. All of them: [causes](../../CAUSES.md); back to the [catalogue](../../README.md).`,
    causes.flatMap((cause) => causeDetails(cause, words, links)));

function causeDetails(cause: CauseFile, words: LocaleFile, links: Links): string[] {
  const { what = '', why = '' } = words.causes[cause.id] ?? {};
  return [
    `## ${code(cause.id)}`, '',
    `**${titleOf(cause, words)}.** ${what} ${why}`, '',
    `${cause.kind} · ${cause.severity} · ${cause.urgency} · lies with: ${cause.responsible} · ${cause.disclosure} · ${cause.status} since ${cause.since} · `
      + `[rule](${cause.id}.json) · [fixture](../../../fixtures/causes/${cause.id}.json)`, '',
    ...cause.evidence.map((pattern) => patternLine(pattern, links)),
    ...item('explains', links.list(links.cause, cause.supersedes)),
    ...item('steps', links.list(links.action, cause.remediation.map((step) => step.action))),
    ...item('forbids', links.list(links.action, cause.prohibitions.map(prohibitionId))),
    ...cause.falsePositives.flatMap((text) => item('looks alike', text)), '',
  ];
}

const patternLine = (pattern: EvidencePattern, links: Links): string =>
  `- *${pattern.confidence}* by ${code(pattern.id)} (${pattern.basis}): ${conditionText(pattern.conditions, links)}`;

const prohibitionId = (entry: CauseFile['prohibitions'][number]): string => typeof entry === 'string' ? entry : entry.prohibition;

const confidencesOf = (cause: CauseFile): string => [...new Set(cause.evidence.map((pattern) => pattern.confidence))].join(', ');

const titleOf = (cause: CauseFile, words: LocaleFile): string => words.causes[cause.id]?.title ?? '';
