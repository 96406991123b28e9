import { collectFindings, type FoundForm, type Matched, type OpenQuestions, type QuestionScope } from '../match';
import type { Outcome } from '../model/vocabulary';
import { layOutPlan, type PlanForm } from '../plan';
import { decideOutcome, isAdvice, isStanding, questionsWorthAsking, rankFindings, type RankedFindings } from '../rank';
import type { Case } from './open-case';
import type { Compiled } from './compile-knowledge';

/** All of a diagnosis that follows from the verdicts alone: the same for every case with the same signature. */
export interface CaseForm {
  readonly ranked: RankedFindings<FoundForm>;
  /** The findings whose steps enter the plan. */
  readonly acting: readonly FoundForm[];
  readonly outcome: Outcome;
  readonly open: OpenQuestions;
  readonly plan: PlanForm;
}

/** Works out the form of a case. */
export function formCase({ patterns, supersedes, causeOf, pack }: Compiled, matched: Matched, values: Case['values']): CaseForm {
  const found = collectFindings(patterns.patterns, matched.hits());
  const ranked = rankFindings(found, supersedes);
  const outcome = decideOutcome(ranked.findings, matched.states());
  const decided = new Set(found.map(({ cause }) => cause));
  const acting = actingFindings(ranked.findings);
  const plan = layOutPlan({
    findings: acting,
    superseded: ranked.superseded.map(({ finding, by }) => ({ cause: finding.cause, by })),
    causeOf,
    actions: pack.actions,
    standing: outcome === 'healthy' ? [] : pack.outcomes.prohibitions,
    verdictOf: (condition) => patterns.judge(condition).verdict(values),
    missingOf: (condition) => patterns.judge(condition).missing(values),
  });
  return {
    ranked,
    acting,
    outcome,
    open: matched.open({ ...questionsWorthAsking(outcome, ranked.findings), decided, primary: outcome === 'healthy' ? null : questionOfPrimary(ranked.findings, plan) }),
    plan,
  };
}

function questionOfPrimary([primary]: readonly FoundForm[], { steps }: PlanForm): QuestionScope['primary'] {
  if (primary === undefined) return null;
  const { cause, confidence } = primary;
  return {
    cause,
    open: confidence === 'possible',
    stepsNeed: steps.flatMap(({ proposal }) => (proposal.cause === cause ? proposal.dependsOn : [])),
  };
}

/** All that stand; where none does but advice, the first of the merely possible ones as well. */
function actingFindings(findings: readonly FoundForm[]): readonly FoundForm[] {
  return findings.filter((finding, place) => isStanding(finding) || (place === 0 && !isAdvice(finding)));
}

/** Kinds of cases in a generation: of those before it one is kept, so that a few kinds more than that do not wipe out the rest. */
const GENERATION = 5_000;

/** Remembers forms by signature. */
export function keepForms(form: (matched: Matched, values: Case['values']) => CaseForm): (matched: Matched, values: Case['values']) => CaseForm {
  let recent = new Map<string, CaseForm>();
  let before = new Map<string, CaseForm>();
  return (matched, values) => {
    const { signature } = matched;
    const known = recent.get(signature);
    if (known !== undefined) return known;
    if (recent.size >= GENERATION) [before, recent] = [recent, new Map<string, CaseForm>()];
    const kept = before.get(signature) ?? form(matched, values);
    recent.set(signature, kept);
    return kept;
  };
}
