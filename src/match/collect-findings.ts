import type { ArgSource, CauseFile } from '../knowledge/cause-schema';
import type { Arg, Args, Finding } from '../model/diagnosis';
import { BASES, CONFIDENCES } from '../model/vocabulary';
import type { FactValues } from './evaluate';
import type { Pattern } from './pattern-set';

type ResolveArg = (name: string, source: ArgSource) => Arg | undefined;

/** One finding for each cause with a pattern that hit, resting on the surest of them; the reasons are attached here, never by the author. */
export function collectFindings(
  patterns: readonly Pattern[], hits: readonly number[], values: FactValues, resolve: ResolveArg,
): Finding[] {
  const byCause = new Map<CauseFile, Pattern[]>();
  for (const place of hits) {
    const pattern = patterns[place] as Pattern;
    const known = byCause.get(pattern.cause);
    if (known === undefined) byCause.set(pattern.cause, [pattern]);
    else known.push(pattern);
  }
  return [...byCause].map(([cause, hits]) => toFinding(cause, hits.sort(bySureness), values, resolve));
}

const sureness = ({ evidence: { confidence, basis } }: Pattern): number => CONFIDENCES.indexOf(confidence) * BASES.length + BASES.indexOf(basis);

const bySureness = (a: Pattern, b: Pattern): number => sureness(a) - sureness(b) || (a.evidence.id < b.evidence.id ? -1 : 1);

function toFinding(cause: CauseFile, [best, ...others]: readonly Pattern[], values: FactValues, resolve: ResolveArg): Finding {
  const { evidence, because } = best as Pattern;
  return {
    cause: cause.id,
    evidence: evidence.id,
    alsoEvidence: others.map((other) => other.evidence.id),
    confidence: evidence.confidence,
    basis: evidence.basis,
    kind: evidence.kind ?? cause.kind,
    stage: cause.stage,
    responsible: cause.responsible,
    severity: cause.severity,
    urgency: cause.urgency,
    disclosure: cause.disclosure,
    args: resolveArgs(cause.args, resolve),
    because: because(values),
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
