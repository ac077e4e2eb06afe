/** A list as it is read. An array is one, and so is a list that shares with others what they have in common. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  at(index: number): Item | undefined;
  slice(from?: number, to?: number): Item[];
  some(is: (item: Item) => boolean): boolean;
  find(is: (item: Item) => boolean): Item | undefined;
  filter(is: (item: Item) => boolean): Item[];
  findLastIndex(is: (item: Item) => boolean): number;
}

/**
 * A list of which longer ones are made all the time, each from the last. To add behind its end costs what is added, however
 * long it is; and it stays as it was, whatever is made of it.
 */
export interface GrowingList<Item> extends List<Item> {
  /** This list, and more behind its end. */
  and(more: readonly Item[]): GrowingList<Item>;
  /** This list with one more at a place. */
  with(place: number, item: Item): GrowingList<Item>;
  /** The first so many of it. */
  first(length: number): GrowingList<Item>;
  /** As an array is written. */
  toJSON(): Item[];
}

/** What lists share that grew out of each other. Each reads as many of them as it is long; behind that stands what others added. */
interface Shared<Item> {
  readonly items: Item[];
  readonly length: number;
}

type Sharing<Item> = GrowingList<Item> & { readonly shared: Shared<Item> };

// One object of functions for all lists, as for maps (layered-map.ts).
const functions: ThisType<Sharing<unknown>> & Omit<GrowingList<unknown>, 'length'> = {
  at(index) {
    const { items, length } = this.shared;
    const place = index < 0 ? length + index : index;
    return place < length ? items[place] : undefined;
  },
  slice(from = 0, to = Number.POSITIVE_INFINITY) {
    const { items, length } = this.shared;
    const placeOf = (index: number) => (index < 0 ? Math.max(0, length + index) : Math.min(index, length));
    return items.slice(placeOf(from), placeOf(to));
  },
  some(is) {
    return this.slice().some(is);
  },
  find(is) {
    return this.slice().find(is);
  },
  filter(is) {
    return this.slice().filter(is);
  },
  findLastIndex(is) {
    const { items, length } = this.shared;
    for (let place = length - 1; place >= 0; place -= 1) if (is(items[place])) return place;
    return -1;
  },
  and(more) {
    const { items, length } = this.shared;
    // Where another list grew out of this one already, what stands behind its end is not its own.
    const own = items.length === length ? items : items.slice(0, length);
    for (const item of more) own.push(item);
    return over({ items: own, length: own.length });
  },
  with(place, item) {
    if (place >= this.length) return this.and([item]);
    const items = this.slice();
    items.splice(place, 0, item);
    return growingList(items);
  },
  first(length) {
    return length >= this.length ? this : over({ items: this.shared.items, length });
  },
  toJSON() {
    return this.slice();
  },
  *[Symbol.iterator]() {
    const { items, length } = this.shared;
    for (let place = 0; place < length; place += 1) yield items[place];
  },
};
Object.defineProperty(functions, 'length', {
  get(this: Sharing<unknown>) {
    return this.shared.length;
  },
});

// What is shared is not to be seen: two lists are equal when what they hold is.
const over = <Item>(shared: Shared<Item>): GrowingList<Item> =>
  Object.defineProperty(Object.create(functions), 'shared', { value: shared });

/** A list of these; the array is the list's own from here on. */
export const growingList = <Item>(items: Item[]): GrowingList<Item> => over({ items, length: items.length });
