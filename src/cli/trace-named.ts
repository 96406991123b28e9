import type { KnowledgePack } from '../knowledge/pack';
import type { CodeTrace } from '../pipeline/trace-code';
import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import { BadInput, type Library } from './io';

/** The way of a code that is named as `system:code` or `system:code/subCode`; a code nobody knows ends the program with the nearest one. */
export const traceNamed = (name: string, { traceCode, pack }: Library): CodeTrace => {
  const colon = name.indexOf(':');
  if (colon < 0) throw new BadInput([withoutSystem(name, pack)]);
  const [system, code] = [name.slice(0, colon), name.slice(colon + 1)];
  const way = traceCode(system, code) ?? traceSubCode(system, code, traceCode);
  if (way === undefined) throw new BadInput([unknownCode(system, code, pack)]);
  return way;
};

const traceSubCode = (system: string, code: string, traceCode: Library['traceCode']): CodeTrace | undefined => {
  const slash = code.indexOf('/');
  return slash < 0 ? undefined : traceCode(system, code.slice(0, slash), code.slice(slash + 1));
};

const withoutSystem = (code: string, { codes: tables }: KnowledgePack): string => {
  const systems = tables.filter(({ codes }) => codes.some((entry) => entry.code === code)).map(({ system }) => system);
  if (systems.length === 0) return `"${code}" is written with its system, as in iso8583.field39:61`;
  return `"${code}" means different things in different systems; name one: ${systems.map((system) => `${system}:${code}`).join(', ')}`;
};

const unknownCode = (system: string, code: string, { codes: tables }: KnowledgePack): string => {
  const table = tables.find((one) => one.system === system);
  if (table === undefined) {
    const near = nearest(system, tables.map((one) => one.system));
    return `There is no code system "${system}"${didYouMean(near && `${near}:${code}`) || `; known are ${tables.map((one) => one.system).join(', ')}`}`;
  }
  const near = nearest(code, table.codes.map((entry) => entry.code));
  return `${system} has no code "${code}"${didYouMean(near && `${system}:${near}`) || '; of an unknown code nothing may be concluded: query the payment'}`;
};
