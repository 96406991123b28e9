import type { Action, ActionsFile } from './action-schema';
import type { Calendar } from './calendar-schema';
import type { CauseFile } from './cause-schema';
import type { CodesFile } from './code-schema';
import type { Condition } from './condition-schema';
import type { LocaleFile } from './locale-schema';
import type { KnowledgePack, Wording } from './pack';
import type { Profile } from './profile-schema';

/** The kinds of knowledge that can be given beside ours or instead of it. */
export const KNOWLEDGE_KINDS = ['causes', 'actions', 'codes', 'profiles', 'calendars', 'locales'] as const;
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

/** Knowledge of your own. Entries with an id of ours take its place. */
export interface OwnKnowledge {
  readonly causes?: readonly CauseFile[];
  readonly actions?: Partial<Pick<ActionsFile, 'actions' | 'prohibitions'>>;
  /** Named conditions for your causes. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly codes?: readonly CodesFile[];
  readonly profiles?: readonly Profile[];
  readonly calendars?: readonly Calendar[];
  readonly locales?: readonly LocaleFile[];
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
    outcomes: { ...pack.outcomes, conditions: { ...pack.outcomes.conditions, ...own.conditions } },
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

const mergeActions = (ours: ActionsFile, own: OwnKnowledge['actions']): ActionsFile => ({
  actions: { ...ours.actions, ...own?.actions } satisfies Record<string, Action>,
  prohibitions: { ...ours.prohibitions, ...own?.prohibitions },
  ...(ours.staffPrevention !== undefined && { staffPrevention: ours.staffPrevention }),
});

/** Words are added table by table: an own locale file need not repeat ours. */
function mergeLocales(ours: readonly LocaleFile[], theirs: readonly LocaleFile[]): LocaleFile[] {
  const known = new Set(ours.map(({ locale }) => locale));
  return [
    ...ours.map((file) => theirs.filter(({ locale }) => locale === file.locale).reduce(mergeWords, file)),
    ...theirs.filter(({ locale }) => !known.has(locale)),
  ];
}

function mergeWords(ours: LocaleFile, own: LocaleFile): LocaleFile {
  const terms = { ...ours.terms };
  for (const [name, table] of Object.entries(own.terms)) terms[name] = { ...terms[name], ...table };
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
