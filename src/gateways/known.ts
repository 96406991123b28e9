type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/**
 * Leaves out what is not known, so that a part says nothing of it.
 *
 * @example
 * known({ id: 'A1', status: undefined }) //=> { id: 'A1' }
 */
export function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}

/**
 * Like `known`; without a single known field there is no part at all.
 *
 * @example
 * part({ id: undefined }) //=> undefined
 */
export function part<T extends object>(fields: T): Known<T> | undefined {
  const some = known(fields);
  return Object.keys(some).length === 0 ? undefined : some;
}
