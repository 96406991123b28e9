import type { Command } from 'commander';
import { PROVIDER_NAMES } from './providers';
import type { PartFiles } from './read-case';

/** What a command reads snapshots from, and how it reads them. */
export interface InputOptions extends PartFiles {
  readonly from?: string;
  readonly observedAt?: string;
  readonly profile?: string;
  readonly strict?: boolean;
}

/** How snapshots are given, for the help of every command that takes them. */
export const INPUT_HELP = `
FILE holds a snapshot, an array of snapshots, a snapshot per line (.ndjson), or a scenario fixture; with --from, payloads of that provider.
Providers: ${PROVIDER_NAMES.join(', ')}.
A case in several files: each holds its part of the snapshot, or is provider:file; where two differ, the file named for the part is believed.
What has no observedAt of its own is diagnosed as of --observed-at, or else of now. What was not understood or differs is said on stderr.`;

/** Adds the files and the options by which snapshots are given. */
export const addInputOptions = (command: Command): Command => command
  .argument('[file...]', 'files with snapshots; - is the standard input')
  .option('--from <provider>', 'the files hold payloads of this provider')
  .option('--order <file>', 'the order of a case in several files')
  .option('--payment <file>', 'its payment')
  .option('--account <file>', 'the account of its customer')
  .option('--session <file>', 'the session in which it was paid')
  .option('--request <file>', 'what the customer asks for')
  .option('--observed-at <instant>', 'the instant as of which it is diagnosed, instead of the snapshot\'s own')
  .option('-p, --profile <platform>', 'support desk to plan for, instead of the snapshot\'s own platform')
  .option('--strict', 'treat unknown keys as errors');

/** Of the options of a command, those of the library. */
export const caseOptions = ({ profile, strict }: InputOptions): { profile?: string; strict?: boolean } =>
  ({ ...(profile !== undefined && { profile }), ...(strict !== undefined && { strict }) });
