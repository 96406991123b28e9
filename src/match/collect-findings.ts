import type { ArgSource, CauseFile } from '../knowledge/cause-schema';
import type { Arg, Args, Finding } from '../model/diagnosis';
import type { FindingForm } from '../model/finding-form';
import { BASES, CONFIDENCES } from '../model/vocabulary';
import type { FactValues } from './evaluate';
import type { Pattern } from './pattern-set';

/** A finding in the making, with the pattern it rests on. */
export interface FoundForm extends FindingForm {
  readonly pattern: Pattern;
}

/** One finding for each cause with a pattern that hit, resting on the surest of them. */
export function collectFindings(patterns: readonly Pattern[], hits: readonly number[]): FoundForm[] {
  const byCause = new Map<CauseFile, Pattern[]>();
  for (const place of hits) {
    const pattern = patterns[place] as Pattern;
    const known = byCause.get(pattern.cause);
    if (known === undefined) byCause.set(pattern.cause, [pattern]);
    else known.push(pattern);
  }
  return [...byCause].map(([cause, hits]) => toForm(cause, hits.sort(bySureness)));
}

const sureness = ({ evidence: { confidence, basis } }: Pattern): number => CONFIDENCES.indexOf(confidence) * BASES.length + BASES.indexOf(basis);

const bySureness = (a: Pattern, b: Pattern): number => sureness(a) - sureness(b) || (a.evidence.id < b.evidence.id ? -1 : 1);

function toForm(cause: CauseFile, [best, ...others]: readonly Pattern[]): FoundForm {
  const pattern = best as Pattern;
  const { evidence } = pattern;
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

type ResolveArg = (name: string, source: ArgSource) => Arg | undefined;

/** Completes a finding with the values of its case; the reasons are attached here, never by the author. */
export function toFinding(form: FoundForm, values: FactValues, resolve: ResolveArg): Finding {
  return {
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
    args: resolveArgs(form.pattern.cause.args, resolve),
    because: form.pattern.because(values),
  };
}

/** An argument without a value is left out: sentences have a form without it. */
function resolveArgs(sources: CauseFile['args'], resolve: ResolveArg): Args {
  const args: Record<string, Arg> = {};
  for (const name in sources) {
    const value = resolve(name, sources[name] as ArgSource);
    if (value !== undefined) args[name] = value;
  }
  return args;
}
