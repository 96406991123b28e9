import type { FactValue } from '../model/diagnosis';
import type { Column } from './cells';

/** Cells of one snapshot: by column, -1 where the fact is not known; and the columns whose fact is known. */
export interface Cells {
  readonly byColumn: Int32Array;
  readonly known: Int32Array;
  /** How many of `known` count. */
  knownCount: number;
}

/** Writes the cells of a snapshot over those of the one before. */
export type CellLookup = (values: readonly (FactValue | undefined)[], into: Cells) => void;

export const createCells = (columns: readonly Column[]): Cells => ({
  byColumn: new Int32Array(columns.length).fill(-1),
  known: new Int32Array(columns.length),
  knownCount: 0,
});

const UNHEARD_OF = 1;

const booleanCell = (value: FactValue): number => (value === null ? 0 : value === true ? 2 : 1);

const numberCell = (value: FactValue, points: Float64Array): number => {
  if (value === null) return 0;
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] ?? Infinity) < (value as number)) low = middle + 1;
    else high = middle;
  }
  return 1 + 2 * low + (points[low] === value ? 1 : 0);
};

const WITHOUT_ITEM = 1;
const WITH_ITEM = 2;

const itemCell = (list: FactValue, item: string): number =>
  (list === null ? 0 : Array.isArray(list) && list.includes(item) ? WITH_ITEM : WITHOUT_ITEM);

/** The columns that ask of one fact. */
interface Asking {
  readonly slot: number;
  readonly places: Int32Array;
  readonly lookups: readonly Exclude<Column['lookup'], { kind: 'item' }>[];
  /** Columns that ask whether a list holds an item, and each item's own. */
  readonly listPlaces: Int32Array;
  readonly placeOfItem: ReadonlyMap<string, number>;
}

interface PlacedLookup {
  readonly place: number;
  readonly lookup: Column['lookup'];
}

const lookupsBySlot = (columns: readonly Column[]): ReadonlyMap<number, PlacedLookup[]> => {
  const bySlot = new Map<number, PlacedLookup[]>();
  columns.forEach(({ slot, lookup }, place) => {
    const own = bySlot.get(slot);
    if (own === undefined) bySlot.set(slot, [{ place, lookup }]);
    else own.push({ place, lookup });
  });
  return bySlot;
};

const askingOf = ([slot, own]: readonly [number, readonly PlacedLookup[]]): Asking => {
  const items = own.flatMap(({ place, lookup }) => (lookup.kind === 'item' ? [{ place, item: lookup.item }] : []));
  const others = own.flatMap(({ place, lookup }) => (lookup.kind === 'item' ? [] : [{ place, lookup }]));
  return {
    slot,
    places: Int32Array.from(others, ({ place }) => place),
    lookups: others.map(({ lookup }) => lookup),
    listPlaces: Int32Array.from(items, ({ place }) => place),
    placeOfItem: new Map(items.map(({ place, item }) => [item, place])),
  };
};

/** The cell of one known value in one column. */
export const cellOf = (lookup: Column['lookup'], value: FactValue): number => {
  switch (lookup.kind) {
    case 'names': return lookup.cells.get(value) ?? UNHEARD_OF;
    case 'booleans': return booleanCell(value);
    case 'numbers': return numberCell(value, lookup.points);
    case 'test': return lookup.holds(value) ? 1 : 0;
    case 'item': return itemCell(value, lookup.item);
  }
};

const put = (cells: Cells, place: number, cell: number): void => {
  cells.byColumn[place] = cell;
  cells.known[cells.knownCount] = place;
  cells.knownCount += 1;
};

/** A list is gone through once, however many items are asked for. */
const putItems = ({ listPlaces, placeOfItem }: Asking, list: FactValue, cells: Cells): void => {
  const cell = list === null ? 0 : WITHOUT_ITEM;
  for (const place of listPlaces) put(cells, place, cell);
  if (!Array.isArray(list)) return;
  for (const item of list as readonly string[]) {
    const place = placeOfItem.get(item);
    if (place !== undefined) cells.byColumn[place] = WITH_ITEM;
  }
};

/** Most facts of a snapshot are not known: that is settled before anything is looked up. */
export const createCellLookup = (columns: readonly Column[]): CellLookup => {
  const asking = [...lookupsBySlot(columns)].map(askingOf);
  return (values, cells) => {
    cells.byColumn.fill(-1);
    cells.knownCount = 0;
    for (const group of asking) {
      const value = values[group.slot];
      if (value === undefined) continue;
      for (let n = 0; n < group.places.length; n += 1) {
        put(cells, group.places[n] as number, cellOf(group.lookups[n] as Asking['lookups'][number], value));
      }
      if (group.listPlaces.length > 0) putItems(group, value, cells);
    }
  };
};
