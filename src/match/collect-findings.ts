import type { ArgSources, EvidencePattern } from '../knowledge/cause-schema';
import type { Args, Finding } from '../model/diagnosis';
import type { FindingForm } from '../model/finding-form';
import { BASES, CONFIDENCES } from '../model/vocabulary';
import type { FactValues } from './evaluate';
import type { Pattern } from './pattern';

/** A finding in the making, with the pattern it rests on. */
export interface FoundForm extends FindingForm {
  readonly pattern: Pattern;
}

/** One finding for each cause with a pattern that hit, resting on the surest of them. */
export function collectFindings(patterns: readonly Pattern[], hits: readonly number[]): FoundForm[] {
  const byCause = new Map<string, Pattern[]>();
  for (const place of hits) {
    const pattern = patterns[place] as Pattern;
    const known = byCause.get(pattern.causeId);
    if (known === undefined) byCause.set(pattern.causeId, [pattern]);
    else known.push(pattern);
  }
  return [...byCause.values()].map((hits) => toForm(hits.sort(bySureness)));
}

const sureness = ({ confidence, basis }: EvidencePattern): number => CONFIDENCES.indexOf(confidence) * BASES.length + BASES.indexOf(basis);

const bySureness = (a: Pattern, b: Pattern): number =>
  sureness(a.evidence) - sureness(b.evidence) || (a.evidence.id < b.evidence.id ? -1 : 1);

function toForm([best, ...others]: readonly Pattern[]): FoundForm {
  const pattern = best as Pattern;
  const cause = pattern.cause;
  const evidence = pattern.evidence;
  return {
    pattern,
    cause: cause.id,
    evidence: evidence.id,
    alsoEvidence: Object.freeze(others.map((other) => other.evidence.id)),
    confidence: evidence.confidence,
    basis: evidence.basis,
    kind: evidence.kind ?? cause.kind,
    stage: cause.stage,
    responsible: cause.responsible,
    severity: cause.severity,
    urgency: cause.urgency,
    disclosure: cause.disclosure,
  };
}

/**
 * Completes a finding with the values of its case; the reasons are attached here, never by the author.
 * Field by field: leaving one out of a copy costs ten times as much.
 */
export const toFinding = (form: FoundForm, values: FactValues, argsOf: (sources: ArgSources) => Args): Finding => ({
  cause: form.cause,
  evidence: form.evidence,
  alsoEvidence: form.alsoEvidence,
  confidence: form.confidence,
  basis: form.basis,
  kind: form.kind,
  stage: form.stage,
  responsible: form.responsible,
  severity: form.severity,
  urgency: form.urgency,
  disclosure: form.disclosure,
  args: argsOf(form.pattern.cause.args ?? NO_ARGS),
  because: form.pattern.because(values),
});

const NO_ARGS: ArgSources = {};
