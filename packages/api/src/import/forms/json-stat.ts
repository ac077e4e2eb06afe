import type { Fault } from '../../problems/index.js';
import { saysMultiplied } from '../cells/multiplier-words.js';
import { type Line, nothingTold, type Sheet } from '../cells/sheet.js';
import { lower } from '../cells/spelling.js';
import { cut, refuse, refuseFile } from '../request/faults.js';
import { isMembers, type Members, type Placed, pointerOf, textIn } from './json-parts.js';

interface Dimension {
  readonly id: string;
  readonly label: string;
  /** The codes of its categories, in their order. */
  readonly codes: readonly string[];
  /** Whether it is said of each category, once, which place it has. */
  readonly isOrdered: boolean;
  readonly labels: ReadonlyMap<string, string>;
  readonly role: 'time' | 'geo' | 'metric' | undefined;
}

const mostCells = 2_000_000;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The codes of a dimension: a list, or an object from code to place; a single category may be told by its label alone. */
const codesOf = (index: unknown, labels: ReadonlyMap<string, string>): readonly string[] => {
  if (Array.isArray(index)) return texts(index);
  if (!isMembers(index)) return [...labels.keys()];
  return Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
};

const isOrdered = (index: unknown, codes: readonly string[]): boolean => {
  if (Array.isArray(index)) return new Set(codes).size === index.length;
  if (!isMembers(index)) return codes.length === 1;
  const places = new Set(Object.values(index));
  return codes.every((_, place) => places.has(place));
};

const usual: Readonly<Record<string, Dimension['role']>> = {
  tid: 'time',
  time: 'time',
  område: 'geo',
  geo: 'geo',
  contentscode: 'metric',
};

const roleOf = (dataset: Members, id: string): Dimension['role'] => {
  const { role } = dataset;
  for (const name of ['time', 'geo', 'metric'] as const)
    if (isMembers(role) && texts(role[name]).includes(id)) return name;
  return usual[lower(id)];
};

const dimensionOf = (dataset: Members, id: string): Dimension => {
  const all = isMembers(dataset.dimension) ? dataset.dimension : {};
  const described = isMembers(all[id]) ? all[id] : {};
  const category = isMembers(described.category) ? described.category : {};
  const { label: texts } = category;
  const labels = new Map(isMembers(texts) ? Object.entries(texts).map(([code, label]) => [code, String(label)]) : []);
  const codes = codesOf(category.index, labels);
  return {
    id,
    label: textIn(described, 'label') ?? id,
    codes,
    isOrdered: isOrdered(category.index, codes),
    labels,
    role: roleOf(dataset, id),
  };
};

/** Whether a value is a dataset of JSON-stat 2.0. */
export const isJsonStat = (value: unknown): value is Members =>
  isMembers(value) && value.class === 'dataset' && 'id' in value && 'size' in value && 'value' in value;

/** Whether a dataset is a series as it is written here: it says of each figure who published it and when. */
export const isOwnCube = (value: unknown): boolean => {
  const columns = isJsonStat(value) ? addedBy(value).map(([name]) => name) : [];
  return columns.includes('source') && columns.includes('vintage');
};

const cellAt = (values: unknown, index: number): unknown => {
  if (Array.isArray(values)) return values[index] ?? null;
  return isMembers(values) ? (values[String(index)] ?? null) : null;
};

const statusAt = (status: unknown, index: number): unknown =>
  typeof status === 'string' ? status : cellAt(status, index);

/** An area has two columns, its code and its name, which must agree; a time its code; anything else what it is called. */
const columnsFor = ({ id, label, role }: Dimension): readonly string[] =>
  role === 'geo' ? [id, `${id} (name)`] : [role === 'time' || label === id ? id : `${label} (${id})`];

const givenRoles = (dimension: Dimension): readonly (readonly [string, 'area' | 'areaName' | 'period'])[] => {
  const [code, name] = columnsFor(dimension).map(lower);
  if (code === undefined) return [];
  if (dimension.role === 'time') return [[code, 'period']];
  return name === undefined ? [] : [[code, 'area'] as const, [name, 'areaName'] as const];
};

const cellsFor = ({ role, labels }: Dimension, code: string): readonly unknown[] => {
  const label = labels.get(code);
  return role === 'geo' ? [code, label ?? null] : [role === 'time' ? code : (label ?? code)];
};

/** Columns that our own files add, by the place of their figure in the cube. */
const addedBy = ({ extension }: Members): readonly (readonly [string, Members])[] => {
  const columns = isMembers(extension) ? extension.columns : undefined;
  return isMembers(columns)
    ? Object.entries(columns).flatMap(([name, cells]) => (isMembers(cells) ? [[name, cells] as const] : []))
    : [];
};

function* linesOf(dataset: Members, dimensions: readonly Dimension[], count: number): Generator<Line | undefined> {
  const added = addedBy(dataset);
  const places = dimensions.map(() => 0);
  for (let index = 0; index < count; index += 1) {
    const more = added.map(([, cells]) => cells[String(index)] ?? null);
    // In our own sparse cube a cell of which nothing is said is no figure.
    if (added.length > 0 && more.every((cell) => cell === null)) yield undefined;
    else {
      const cells = dimensions.flatMap((dimension, at) => cellsFor(dimension, dimension.codes[places[at] ?? 0] ?? ''));
      yield {
        cells: [...cells, cellAt(dataset.value, index), statusAt(dataset.status, index), ...more],
        number: index,
      };
    }
    for (let at = dimensions.length - 1; at >= 0; at -= 1) {
      places[at] = ((places[at] ?? 0) + 1) % (dimensions[at]?.codes.length ?? 1);
      if (places[at] !== 0) break;
    }
  }
}

const contradiction = (pointer: string, detail: string): Fault => ({ pointer, code: 'contradiction', detail });

/** What is wrong with the shape of the cube: a category that has no place of its own would take the figures of another. */
const faultsOfShape = (dataset: Members, dimensions: readonly Dimension[], pointer: string): readonly Fault[] => {
  const [ids, sizes] = [dataset.id, dataset.size].map((list) => (Array.isArray(list) ? list : []));
  const names = new Set(dimensions.map(({ id }) => id));
  if (names.size !== ids?.length)
    return [contradiction(`${pointer}/id`, 'Expected the name of each dimension, each once')];
  if (sizes?.length !== names.size)
    return [contradiction(`${pointer}/size`, `Has ${sizes?.length} numbers, and there are ${names.size} dimensions`)];
  return dimensions.flatMap(({ id, codes, isOrdered }, index) => {
    const at = `${pointer}${pointerOf(['dimension', cut(id)])}`;
    if (codes.length !== sizes[index] || codes.length === 0)
      return [contradiction(at, `Has ${codes.length} categories, and size says ${String(sizes[index])}`)];
    return isOrdered
      ? []
      : [contradiction(`${at}/category/index`, `Expected each category once, and for each a place of its own from 0`)];
  });
};

const cellsAStep = 1000;
const mostTold = 20;

/** Names that are no place in the cube: what stands there would be lost. */
function* strayIn(cells: unknown, count: number, pointer: string): Generator<void, readonly Fault[]> {
  const faults: Fault[] = [];
  if (Array.isArray(cells) && cells.length !== count)
    return [contradiction(pointer, `Has ${cells.length} values, and the dimensions make ${count}`)];
  for (const [number, name] of (isMembers(cells) ? Object.keys(cells) : []).entries()) {
    if (number % cellsAStep === 0) yield;
    if (/^(?:0|[1-9]\d*)$/.test(name) && Number(name) < count) continue;
    faults.push(
      contradiction(`${pointer}${pointerOf([cut(name)])}`, `Is no place among the ${count} that the dimensions make`),
    );
    if (faults.length === mostTold) break;
  }
  return faults;
}

const isCells = (value: unknown): boolean => Array.isArray(value) || isMembers(value);

/** How many cells the cube has; refused where it does not fit what stands in it. */
function* checked(dataset: Members, dimensions: readonly Dimension[], pointer: string): Generator<void, number> {
  const inShape = faultsOfShape(dataset, dimensions, pointer);
  if (inShape.length > 0) refuse(inShape.slice(0, mostTold));
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (count > mostCells) refuseFile('too-many-values', `The dataset has more than ${mostCells} cells`);
  const { value, status } = dataset;
  if (!isCells(value))
    refuse([
      { pointer: `${pointer}/value`, code: 'wrong-type', detail: 'Expected a list of values, or an object of them' },
    ]);
  if (status !== undefined && status !== null && typeof status !== 'string' && !isCells(status))
    refuse([
      { pointer: `${pointer}/status`, code: 'wrong-type', detail: 'Expected a status, a list or an object of them' },
    ]);
  const stray = [
    ...(yield* strayIn(value, count, `${pointer}/value`)),
    ...(yield* strayIn(status, count, `${pointer}/status`)),
  ];
  for (const [name, cells] of addedBy(dataset))
    stray.push(...(yield* strayIn(cells, count, `${pointer}${pointerOf(['extension', 'columns', cut(name)])}`)));
  if (stray.length > 0) refuse(stray.slice(0, mostTold));
  return count;
}

/** What the units of its categories say, wherever a dataset names them. */
function* unitTexts(value: unknown, isUnit = false): Generator<string> {
  if (typeof value === 'string' && isUnit) yield value;
  if (!isMembers(value)) return;
  for (const [name, member] of Object.entries(value)) yield* unitTexts(member, isUnit || name === 'unit');
}

/** Whether a category says that its figures are to be multiplied, which only the caller can confirm. */
const isMultiplied = ({ dimension = {} }: Members): boolean =>
  /"(?:mult|multiplier)":\s*[1-9]/.test(JSON.stringify(dimension)) || [...unitTexts(dimension)].some(saysMultiplied);

/**
 * A dataset of JSON-stat 2.0 as statistics offices serve it: one line for each cell of the cube, its categories by code where
 * they say where and when, else by what they are called.
 */
export function* jsonStatSheet({ value, pointer }: Placed, scale: string | undefined): Generator<void, Sheet> {
  const dataset = value as Members;
  const dimensions = texts(dataset.id).map((id) => dimensionOf(dataset, id));
  const count = yield* checked(dataset, dimensions, pointer);
  if (isMultiplied(dataset) && scale === undefined)
    refuse([
      {
        pointer: '/query/scale',
        code: 'missing',
        detail: 'The dataset names a multiplier of its unit: say what the figures are multiplied by',
      },
    ]);
  const metric = dimensions.filter(({ role, codes }) => role === 'metric' && codes.length === 1);
  return {
    form: 'json-stat',
    columns: [
      ...dimensions.flatMap(columnsFor),
      'value',
      'status' in dataset ? 'obs_status' : '#status',
      ...addedBy(dataset).map(([name]) => name),
    ],
    lines: linesOf(dataset, dimensions, count),
    list: `${pointer}/value`,
    word: 'Row',
    cellsBy: 'line',
    decimal: { sign: '.', isSure: false },
    told: nothingTold,
    updated: textIn(dataset, 'updated'),
    titles: [textIn(dataset, 'label') ?? '', ...metric.flatMap(({ labels }) => [...labels.values()])],
    given: new Map(dimensions.flatMap(givenRoles)),
    ids: new Map(dimensions.flatMap(({ role, labels }) => (role === 'geo' || role === 'time' ? [] : [...labels]))),
    known: new Map([
      ...metric.flatMap((dimension) =>
        columnsFor(dimension).map((name) => [lower(name), 'says what is measured, the same throughout'] as const),
      ),
      ['#status', 'no status is given'],
    ]),
  };
}
