interface Page<T> {
  items: T[];
  next: string | null;
}

/** So many are read at a time for a file. */
export const FILE_BATCH = 500;

/** A list from its beginning to its end, a page at a time. */
export async function* pagesOf<T>(read: (after: string | undefined) => Promise<Page<T>>): AsyncGenerator<T[]> {
  let after: string | undefined;
  do {
    const { items, next } = await read(after);
    yield items;
    after = next ?? undefined;
  } while (after !== undefined);
}
