import type { KnowledgePack } from '../../knowledge/pack';
import { didYouMean } from '../../model/fault-text';
import { nearest } from '../../snapshot/nearest';
import type { CaseResult } from '../../testing/case-result';
import { checkRead, type FixtureDiagnoser } from '../../testing/check-fixture';
import { BadInput, type Library } from '../io';
import { placeOf } from '../json-text/place-of';
import { findAdapter } from '../providers';
import { measureCoverage, recordVerdicts, type Thresholds } from './coverage';
import { createFilter, type FilterOptions } from './filter';
import { openFixture, type FixtureFile, type FixtureText } from './read-fixtures';
import type { CheckReport, ReportedCase, ReportedFile } from './report';

export interface CoverageSettings {
  /** Whether only the user's own causes are measured. */
  readonly of: 'own' | 'all';
  readonly thresholds: Thresholds;
}

export interface CheckSettings extends FilterOptions {
  /** Unknown keys of a snapshot are problems. */
  readonly strict: boolean;
  readonly coverage?: CoverageSettings;
}

/** Checks the fixtures in the texts of files. */
export const runCheck = (texts: readonly FixtureText[], settings: CheckSettings, library: Library): CheckReport => {
  if (settings.cause !== undefined) requireCause(settings.cause, library.pack);
  const opened = texts.map(openFixture);
  if (settings.coverage === undefined) return { files: checkAll(opened, settings, library, library.pack) };
  const { diagnoser, seen } = recordVerdicts(library);
  const files = checkAll(opened, settings, diagnoser, library.pack);
  return { files, coverage: measureCoverage(seen, causesToCover(settings.coverage, library), settings.coverage.thresholds) };
};

const checkAll = (opened: readonly FixtureFile[], settings: CheckSettings, diagnoser: FixtureDiagnoser, pack: KnowledgePack): ReportedFile[] => {
  const filter = createFilter(settings);
  const files = opened.flatMap((one): ReportedFile[] => {
    const select = filter(one.file, one.fixture);
    if (select === undefined) return [];
    if (one.fixture === undefined) return [{ file: one.file, faults: one.faults, cases: [] }];
    const cases = checkRead(one.fixture, diagnoser, { strict: settings.strict, pack, select, adapterOf: (provider) => findAdapter(provider ?? folderOf(one.file)) });
    return cases.length === 0 ? [] : [{ file: one.file, faults: [], cases: cases.map((each) => withPlaces(each, one.text)) }];
  });
  if (files.length > 0) return files;
  throw new BadInput([`${describeFilter(settings)}: nothing of ${opened.length} ${opened.length === 1 ? 'file' : 'files'} matches`]);
};

const folderOf = (file: string): string => file.split(/[\\/]/).at(-2) ?? '';

const withPlaces = ({ name, problems }: CaseResult, text: string): ReportedCase =>
  ({ name, problems: problems.map((problem) => ({ ...problem, place: placeOf(text, problem.path) })) });

const describeFilter = ({ only = [], cause }: FilterOptions): string =>
  [...only.map((pattern) => `--only ${pattern}`), ...(cause === undefined ? [] : [`--cause ${cause}`])].join(' ');

const requireCause = (id: string, { causes }: KnowledgePack): void => {
  const ids = causes.map((cause) => cause.id);
  if (ids.includes(id)) return;
  throw new BadInput([`--cause: there is no cause "${id}"${didYouMean(nearest(id, ids)) || '; "paytriage causes" lists them all.'}`]);
};

const causesToCover = ({ of }: CoverageSettings, { pack, ownCauses }: Library): KnowledgePack['causes'] => {
  if (of === 'all') return pack.causes;
  if (ownCauses === undefined || ownCauses.size === 0) throw new BadInput(['--coverage-of own: name causes of your own with --causes or --rules']);
  return pack.causes.filter(({ id }) => ownCauses.has(id));
};
