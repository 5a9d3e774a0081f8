/** Works off what there is in batches of a size, so that no statement runs long: until one finds less than a whole batch. */
export async function untilFew(size: number, work: (size: number) => Promise<number>): Promise<void> {
  while ((await work(size)) >= size);
}
