import type { Engine } from 'json-rules-engine';
import { createFactDeriver, type DeriveFacts, type FactValues } from '../facts/derive-facts';
import { FACTS } from '../facts/dictionary';
import type { CauseFile } from '../knowledge/cause-schema';
import { buildCodeIndex, type CodeIndex } from '../knowledge/code-index';
import type { KnowledgePack } from '../knowledge/pack';
import { type CompiledConditions, createOperatorEngine, type Matched, openPatterns, type PatternSet } from '../match';
import { once } from '../model/once';
import { type Desk, prepareDesk } from '../plan';
import { type CaseForm, formCase, keepForms } from './case-form';
import { unknownName } from './unknown-name';

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
  /** The conditions of exactly this pack, where they have been compiled before. */
  readonly compiled?: CompiledConditions | undefined;
}

/** Compiles a pack whose files have been checked. */
export function compileKnowledge(pack: KnowledgePack, { operators, compiled: conditions }: CompileOptions = {}): Compiled {
  const engine = once(() => createOperatorEngine(operators));
  const patterns = openPatterns({ causes: pack.causes, actions: pack.actions, outcomes: pack.outcomes, facts: FACTS, engine, compiled: conditions });
  const causeOf = (id: string): CauseFile => {
    const cause = patterns.causeOf(id);
    if (cause === undefined) throw unknownName('cause', id, 'the id of a cause', pack.causes.map((known) => known.id));
    return cause;
  };
  const compiled: Compiled = {
    pack,
    patterns,
    causeOf,
    supersedes: (id) => causeOf(id).supersedes,
    codes: buildCodeIndex(pack.codes),
    derive: createFactDeriver((slot) => patterns.asked.has(slot)),
    desks: new Map(pack.profiles.map((profile) => [profile.platform, once(() => prepareDesk(profile, pack.calendars))])),
    formOf: keepForms((matched, values) => formCase(compiled, matched, values)),
  };
  return compiled;
}
