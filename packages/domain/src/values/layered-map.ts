/**
 * A map of which many copies are made while little changes between them. A copy costs the same however much the map holds:
 * what stood in both is shared, and each has what was put into it since. The order is that in which keys came, as in a Map.
 */
export interface LayeredMap<Key, Value> extends ReadonlyMap<Key, Value> {
  /** Puts a value in the place of the one under its key; a new key comes last. */
  set(key: Key, value: Value): void;
  /** A map that changes apart from this one; the values in them are the same. */
  copy(): LayeredMap<Key, Value>;
}

/** What is shared with copies is never changed; what stands in `own` comes before it. */
interface Layers<Key, Value> {
  shared: ReadonlyMap<Key, Value>;
  own: Map<Key, Value>;
  /** Whether `own` is a copy's as well, so that a copy of it has to be made before something is put into it. */
  lent: boolean;
  size: number;
}

type Layered<Key, Value> = LayeredMap<Key, Value> & { readonly layers: Layers<Key, Value> };

// What a copy has of its own is copied once something is put into it; beyond this it is cheaper to be shared as well.
const mostOwn = 64;

function* entriesOfBoth<Key, Value>({ shared, own }: Layers<Key, Value>): Generator<[Key, Value], undefined> {
  for (const entry of shared) yield [entry[0], own.get(entry[0]) ?? entry[1]];
  for (const entry of own) if (!shared.has(entry[0])) yield entry;
}

function* valuesOfBoth<Key, Value>({ shared, own }: Layers<Key, Value>): Generator<Value, undefined> {
  for (const [key, value] of shared) yield own.get(key) ?? value;
  for (const [key, value] of own) if (!shared.has(key)) yield value;
}

function* keysOfBoth<Key, Value>({ shared, own }: Layers<Key, Value>): Generator<Key, undefined> {
  yield* shared.keys();
  for (const key of own.keys()) if (!shared.has(key)) yield key;
}

/** The one layer that holds everything; undefined where both hold something. */
const onlyLayer = <Key, Value>({ shared, own }: Layers<Key, Value>): ReadonlyMap<Key, Value> | undefined => {
  if (own.size === 0) return shared;
  return shared.size === 0 ? own : undefined;
};

/** Lets everything be shared where that costs nothing, or less than to copy what is not. */
const share = <Key, Value>(layers: Layers<Key, Value>): void => {
  const only = onlyLayer(layers);
  if (only === undefined && layers.own.size <= mostOwn) return;
  if (only === layers.shared) return;
  layers.shared = only ?? new Map(entriesOfBoth(layers));
  layers.own = new Map();
  layers.lent = false;
};

// One object of functions for all maps: a copy of a plan makes twenty, and a fold sets hundreds of thousands of times a second.
const functions: ThisType<Layered<unknown, unknown>> & Omit<LayeredMap<unknown, unknown>, 'size'> = {
  get(key) {
    return this.layers.own.get(key) ?? this.layers.shared.get(key);
  },
  has(key) {
    return this.layers.own.has(key) || this.layers.shared.has(key);
  },
  set(key, value) {
    const { layers } = this;
    if (layers.lent) layers.own = new Map(layers.own);
    layers.lent = false;
    if (!layers.own.has(key) && !layers.shared.has(key)) layers.size += 1;
    layers.own.set(key, value);
  },
  copy() {
    share(this.layers);
    this.layers.lent = true;
    return over({ ...this.layers });
  },
  entries() {
    return onlyLayer(this.layers)?.entries() ?? entriesOfBoth(this.layers);
  },
  keys() {
    return onlyLayer(this.layers)?.keys() ?? keysOfBoth(this.layers);
  },
  values() {
    return onlyLayer(this.layers)?.values() ?? valuesOfBoth(this.layers);
  },
  forEach(each) {
    for (const [key, value] of this) each(value, key, this);
  },
  [Symbol.iterator]() {
    return this.entries();
  },
};
Object.defineProperty(functions, 'size', {
  get(this: Layered<unknown, unknown>) {
    return this.layers.size;
  },
});

// The layers are not to be seen: two maps are equal when what they hold is, however it is laid out.
const over = <Key, Value>(layers: Layers<Key, Value>): LayeredMap<Key, Value> =>
  Object.defineProperty(Object.create(functions), 'layers', { value: layers });

/** A map that holds nothing yet. */
export const layeredMap = <Key, Value extends object>(): LayeredMap<Key, Value> =>
  over({ shared: new Map(), own: new Map(), lent: false, size: 0 });
