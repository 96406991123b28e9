import type { Engine } from 'json-rules-engine';
import { createFactDeriver, type DeriveFacts, type FactValues } from '../facts/derive-facts';
import { FACTS } from '../facts/dictionary';
import type { CauseFile } from '../knowledge/cause-schema';
import { buildCodeIndex, type CodeIndex } from '../knowledge/code-index';
import type { KnowledgePack } from '../knowledge/pack';
import type { Condition } from '../knowledge/condition-schema';
import { compilePatterns, createOperatorEngine, leavesOf, type Matched, type PatternSet, type StoredTables } from '../match';
import { type Desk, prepareDesk } from '../plan';
import { type CaseForm, formCase, keepForms } from './case-form';

/** A pack made ready: everything that depends on the knowledge alone. */
export interface Compiled {
  readonly pack: KnowledgePack;
  readonly patterns: PatternSet;
  readonly causeOf: (id: string) => CauseFile;
  readonly supersedes: (id: string) => readonly string[];
  readonly codes: CodeIndex;
  /** Derives the facts that the conditions of the pack ask for. */
  readonly derive: DeriveFacts;
  /** The form of a case, worked out once for all cases with the same signature. */
  readonly formOf: (matched: Matched, values: FactValues) => CaseForm;
  /** Desks by platform, each prepared when it is first asked for. */
  readonly desks: ReadonlyMap<string, () => Desk>;
}

interface CompileOptions {
  readonly operators?: ((engine: Engine) => void) | undefined;
  /** The tables of exactly this pack, where they have been compiled before. */
  readonly stored?: StoredTables | undefined;
}

/** Compiles a pack whose files have been checked. */
export function compileKnowledge(pack: KnowledgePack, { operators, stored }: CompileOptions = {}): Compiled {
  const engine = createOperatorEngine(operators);
  const causes = new Map(pack.causes.map((cause) => [cause.id, cause]));
  const asked = factsAsked(pack);
  const causeOf = (id: string): CauseFile => {
    const cause = causes.get(id);
    if (cause === undefined) throw new RangeError(`Unknown cause "${id}"`);
    return cause;
  };
  const compiled: Compiled = {
    pack,
    patterns: compilePatterns({ causes: pack.causes, outcomes: pack.outcomes, facts: FACTS, engine, stored }),
    causeOf,
    supersedes: (id) => causeOf(id).supersedes,
    codes: buildCodeIndex(pack.codes),
    derive: createFactDeriver((id) => asked.has(id)),
    desks: new Map(pack.profiles.map((profile) => [profile.platform, once(() => prepareDesk(profile, pack.calendars))])),
    formOf: keepForms((matched, values) => formCase(compiled, matched, values)),
  };
  return compiled;
}

/** Every fact that a condition of the pack names. */
function factsAsked({ causes, outcomes }: KnowledgePack): ReadonlySet<string> {
  const conditions: Condition[] = [outcomes.healthy, outcomes.pending, outcomes.complaint, ...Object.values(outcomes.conditions)];
  for (const { evidence, remediation, prohibitions } of causes) {
    for (const pattern of evidence) conditions.push(pattern.conditions);
    for (const { when } of remediation) if (when !== undefined) conditions.push(when);
    for (const entry of prohibitions) if (typeof entry !== 'string') conditions.push(entry.when);
  }
  return new Set(conditions.flatMap(leavesOf).map(({ fact }) => fact));
}

/** Computes at the first call and remembers. */
export function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
