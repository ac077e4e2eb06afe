/** Does work about one thing after all earlier work about it; work about other things is not waited for. */
export type InTurn = <Result>(about: string, work: () => Promise<Result>) => Promise<Result>;

/** Turns for one process. What fails lets the next one begin. */
export function takingTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (about, work) => {
    const mine = (last.get(about) ?? Promise.resolve()).then(work);
    const over = mine.catch(() => undefined);
    last.set(about, over);
    try {
      return await mine;
    } finally {
      if (last.get(about) === over) last.delete(about);
    }
  };
}
