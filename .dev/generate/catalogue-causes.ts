import type { CauseFile, EvidencePattern } from '../../src/knowledge/cause-schema';
import type { KnowledgePack } from '../../src/knowledge/pack';
import { STAGES } from '../../src/model/vocabulary';
import { conditionText } from './condition-text';
import { code, codes, markdownTable } from './markdown-table';

type Pack = Omit<KnowledgePack, 'version'>;

/** All causes by stage: first an overview, then how each is recognised. */
export function causeSections(pack: Pack): string[] {
  const stages = STAGES.filter((stage) => pack.causes.some((cause) => cause.stage === stage));
  return ['## Causes', '', ...stages.flatMap((stage) => stageSection(stage, pack))];
}

function stageSection(stage: string, pack: Pack): string[] {
  const causes = pack.causes.filter((cause) => cause.stage === stage);
  const rows = causes.map((cause) => [
    code(cause.id), titleOf(cause, pack), cause.kind, confidencesOf(cause), cause.disclosure, cause.responsible, cause.status,
  ]);
  return [
    `### ${stage}`, '',
    ...markdownTable(['cause', 'title', 'kind', 'confidence', 'disclosure', 'responsible', 'status'], rows), '',
    ...causes.flatMap(causeDetails),
  ];
}

function causeDetails(cause: CauseFile): string[] {
  return [
    `**${code(cause.id)}**`, '',
    ...cause.evidence.map(patternLine),
    ...(cause.supersedes.length === 0 ? [] : [`- explains ${codes(cause.supersedes)}`]),
    `- steps ${codes(cause.remediation.map((step) => step.action))}`,
    ...(cause.prohibitions.length === 0 ? [] : [`- forbids ${codes(cause.prohibitions.map(prohibitionId))}`]),
    ...cause.falsePositives.map((text) => `- looks alike: ${text}`), '',
  ];
}

const patternLine = (pattern: EvidencePattern): string =>
  `- *${pattern.confidence}* by ${code(pattern.id)} (${pattern.basis}): ${conditionText(pattern.conditions)}`;

const prohibitionId = (entry: CauseFile['prohibitions'][number]): string => typeof entry === 'string' ? entry : entry.prohibition;

const confidencesOf = (cause: CauseFile): string => [...new Set(cause.evidence.map((pattern) => pattern.confidence))].join(', ');

const titleOf = (cause: CauseFile, pack: Pack): string =>
  pack.locales.find((file) => file.locale === 'en')?.causes[cause.id]?.title ?? '';
