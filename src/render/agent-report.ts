import type { Diagnosis, Finding } from '../model/diagnosis';
import { considered } from './considered';
import { bullets, item, paragraph, section, type Block } from './document';
import { formatBecause } from './fact-value';
import type { Lexicon } from './lexicon';
import { firstStep, prohibitionsOf, stepsOf } from './plan-sections';
import { timelineSection, warningsSection } from './record-sections';
import { itemWithAside, type Report } from './report';
import type { Tone } from './style';
import { supportSections } from './support-sections';

const OUTCOME_TONES: Record<Diagnosis['outcome'], Tone> = { failure: 'bad', pending: 'warn', healthy: 'good', inconclusive: 'warn' };

/** Lays a diagnosis out for staff: outcome, cause and first step at once, then what nobody may do, the steps, and what it rests on. */
export const agentBlocks = (diagnosis: Diagnosis, report: Report): Block[] => {
  const { words } = report;
  const [primary, ...others] = diagnosis.findings;
  const whatElse = considered(diagnosis, report);
  return [
    headline(diagnosis, primary, report),
    ...summary(diagnosis, primary, report),
    ...prohibitionsOf(diagnosis, report),
    ...stepsOf(diagnosis, report),
    ...section(words.say('labels', 'evidence'), ...evidence(primary, report)),
    ...(primary === undefined ? whatElse : []),
    ...supportSections(diagnosis, report),
    ...section(words.say('labels', 'also_found'), bullets(others.map((finding) => otherFinding(finding, report)))),
    ...(primary === undefined ? [] : whatElse),
    ...timelineSection(diagnosis, report),
    ...warningsSection(diagnosis, report),
    ...(report.compact ? [] : section(words.say('labels', 'prevention'), bullets(diagnosis.prevention.map((id) => item(words.say('prevention', id)))))),
  ];
};

const headline = ({ outcome }: Diagnosis, primary: Finding | undefined, { words, technical }: Report): Block => ({
  kind: 'title',
  tone: OUTCOME_TONES[outcome],
  lead: words.term('outcome', outcome).toUpperCase(),
  text: primary === undefined ? words.say('labels', `no_finding_${outcome}`) : named(primary.cause, words, technical),
  note: primary === undefined ? '' : words.term('confidence', primary.confidence),
});

const named = (cause: string, words: Lexicon, technical: boolean): string =>
  technical ? `${words.title(cause)} [${cause}]` : words.title(cause);

const summary = (diagnosis: Diagnosis, primary: Finding | undefined, report: Report): Block[] => {
  const { words } = report;
  const until = diagnosis.pendingUntil === null ? [] : [paragraph(words.say('labels', 'wait_until', { until: { at: diagnosis.pendingUntil } }), 'warn')];
  const first = firstStep(diagnosis, report);
  const begin = first === '' ? [] : [paragraph(first, 'strong')];
  if (primary === undefined) return [...begin, ...until];
  const say = (field: 'what' | 'why' | 'technical'): Block[] => {
    const text = words.cause(primary.cause, field, primary.args);
    return text === undefined ? [] : [paragraph(text)];
  };
  return [
    ...say('what'),
    ...begin,
    ...say('why'),
    ...(report.technical ? say('technical') : []),
    ...until,
    paragraph(classification(primary, words), 'dim'),
  ];
};

const classification = ({ stage, responsible, severity, urgency }: Finding, words: Lexicon): string => [
  words.term('stage', stage),
  words.say('labels', 'lies_with', { responsible: { term: responsible, of: 'responsible' } }),
  words.say('labels', 'severity_is', { severity: { term: severity, of: 'severity' } }),
  words.say('labels', 'urgency_is', { urgency: { term: urgency, of: 'urgency' } }),
].join(' · ');

const evidence = (primary: Finding | undefined, { words, facts, technical }: Report): Block[] => {
  if (primary === undefined) return [];
  const lines = primary.because.map((because) => item(
    formatBecause(because, facts, words),
    technical ? [`${because.fact} ${because.negated === true ? 'not ' : ''}${because.operator} ${JSON.stringify(because.expected)}`] : [],
  ));
  const patterns = [primary.evidence, ...primary.alsoEvidence].join(', ');
  return [bullets(lines), ...(technical ? [paragraph(words.say('labels', 'patterns', { patterns }), 'dim')] : [])];
};

const otherFinding = (finding: Finding, { words, facts, technical }: Report): ReturnType<typeof item> => {
  const what = words.cause(finding.cause, 'what', finding.args);
  const reasons = technical ? finding.because.map((because) => formatBecause(because, facts, words)) : [];
  const confidence = words.term('confidence', finding.confidence);
  return itemWithAside(words, named(finding.cause, words, technical), confidence, [...(what === undefined ? [] : [what]), ...reasons]);
};
