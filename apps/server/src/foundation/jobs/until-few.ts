/**
 * Works off what there is in batches of a size, so that no statement runs long: until one finds less than a whole batch.
 * Returns how many were found.
 */
export async function untilFew(size: number, work: (size: number) => Promise<number>): Promise<number> {
  for (let all = 0; ;) {
    const some = await work(size);
    all += some;
    if (some < size) return all;
  }
}
