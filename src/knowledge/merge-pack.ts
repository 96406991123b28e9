import type { ActionsFile, OwnActions } from './action-schema';
import type { Calendar } from './calendar-schema';
import type { CauseFile } from './cause-schema';
import type { CodesFile } from './code-schema';
import type { Condition } from './condition-schema';
import type { LocaleFile, OwnWords } from './locale-schema';
import type { OutcomesFile, OwnOutcomes } from './outcome-schema';
import type { KnowledgePack, Wording } from './pack';
import type { Profile } from './profile-schema';

/** The kinds of knowledge that can be given beside ours or instead of it. */
export const KNOWLEDGE_KINDS = ['causes', 'actions', 'codes', 'profiles', 'calendars', 'locales'] as const;
/** A kind of knowledge, by the name of its option. */
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

/**
 * Knowledge of your own, as plain data: parsed JSON files. Entries with an id of ours take its place; words are added table by table.
 */
export interface OwnKnowledge {
  readonly causes?: readonly CauseFile[];
  /** Actions, prohibitions and advice for staff. */
  readonly actions?: OwnActions;
  /** When a case without a finding is healthy or pending, and named conditions. */
  readonly outcomes?: OwnOutcomes;
  /** Named conditions for your causes. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly codes?: readonly CodesFile[];
  readonly profiles?: readonly Profile[];
  readonly calendars?: readonly Calendar[];
  /** Words beside ours, or of a language of your own. */
  readonly locales?: readonly OwnWords[];
  /** The kinds for which ours are left out altogether. */
  readonly instead?: readonly KnowledgeKind[];
}

/** Puts own knowledge beside or instead of a pack's. */
export function mergePack(pack: KnowledgePack, own: OwnKnowledge): KnowledgePack {
  const instead = new Set(own.instead);
  const merge = <T>(kind: KnowledgeKind, ours: readonly T[], theirs: readonly T[] | undefined, idOf: (entry: T) => string): T[] =>
    mergeList(instead.has(kind) ? [] : ours, theirs ?? [], idOf);
  return {
    version: isEmpty(own) ? pack.version : `${pack.version}.own`,
    causes: merge('causes', pack.causes, own.causes, ({ id }) => id),
    actions: mergeActions(instead.has('actions') ? { actions: {}, prohibitions: {} } : pack.actions, own.actions),
    outcomes: mergeOutcomes(pack.outcomes, own),
    codes: merge('codes', pack.codes, own.codes, ({ system }) => system),
    profiles: merge('profiles', pack.profiles, own.profiles, ({ platform }) => platform),
    calendars: merge('calendars', pack.calendars, own.calendars, ({ id }) => id),
    locales: mergeLocales(instead.has('locales') ? [] : pack.locales, own.locales ?? []),
  };
}

/** Puts own words and actions beside those of a pack, where nothing else is needed. */
export const mergeWording = (ours: Wording, own: Pick<OwnKnowledge, 'actions' | 'locales'>): Wording => ({
  actions: mergeActions(ours.actions, own.actions),
  locales: mergeLocales(ours.locales, own.locales ?? []),
});

const isEmpty = (own: OwnKnowledge): boolean => !Object.entries(own).some(([key, value]) => key !== 'operators' && value !== undefined);

function mergeList<T>(ours: readonly T[], theirs: readonly T[], idOf: (entry: T) => string): T[] {
  const replaced = new Set(theirs.map(idOf));
  return [...ours.filter((entry) => !replaced.has(idOf(entry))), ...theirs];
}

function mergeActions(ours: ActionsFile, own: OwnActions = {}): ActionsFile {
  const staffPrevention = [...(ours.staffPrevention ?? []), ...(own.staffPrevention ?? [])];
  return {
    actions: { ...ours.actions, ...own.actions },
    prohibitions: { ...ours.prohibitions, ...own.prohibitions },
    ...(staffPrevention.length > 0 && { staffPrevention }),
  };
}

function mergeOutcomes(ours: OutcomesFile, { outcomes = {}, conditions }: OwnKnowledge): OutcomesFile {
  const { healthy = ours.healthy, pending = ours.pending, complaint = ours.complaint, prohibitions = ours.prohibitions } = outcomes;
  return { healthy, pending, complaint, prohibitions, conditions: { ...ours.conditions, ...outcomes.conditions, ...conditions } };
}

/** An own locale file need not repeat ours; the words of a language of one's own begin with nothing. */
function mergeLocales(ours: readonly LocaleFile[], theirs: readonly OwnWords[]): LocaleFile[] {
  const known = ours.map(({ locale }) => locale);
  const added = [...new Set(theirs.map(({ locale }) => locale))].filter((locale) => !known.includes(locale));
  return [...ours, ...added.map(wordless)].map((file) => theirs.filter(({ locale }) => locale === file.locale).reduce(mergeWords, file));
}

const wordless = (locale: string): LocaleFile => ({
  locale, causes: {}, neutral: {} as LocaleFile['neutral'], actions: {}, prohibitions: {}, selfChecks: {}, prevention: {}, evidenceItems: {},
  messages: {}, events: {}, warnings: {}, facts: {}, terms: {}, labels: {},
});

function mergeWords(ours: LocaleFile, own: OwnWords): LocaleFile {
  const terms = { ...ours.terms };
  for (const [name, table] of Object.entries(own.terms ?? {})) terms[name] = { ...terms[name], ...table };
  return {
    locale: ours.locale,
    causes: { ...ours.causes, ...own.causes },
    neutral: { ...ours.neutral, ...own.neutral },
    actions: { ...ours.actions, ...own.actions },
    prohibitions: { ...ours.prohibitions, ...own.prohibitions },
    selfChecks: { ...ours.selfChecks, ...own.selfChecks },
    prevention: { ...ours.prevention, ...own.prevention },
    evidenceItems: { ...ours.evidenceItems, ...own.evidenceItems },
    messages: { ...ours.messages, ...own.messages },
    events: { ...ours.events, ...own.events },
    warnings: { ...ours.warnings, ...own.warnings },
    facts: { ...ours.facts, ...own.facts },
    terms,
    labels: { ...ours.labels, ...own.labels },
  };
}
