/** A moment stands in Shanghai time; null: an empty cell. */
export type Cell = string | number | Date | null;

export interface Column<T> {
  title: string;
  of: (row: T) => Cell;
  /** In letters, for who opens it; 16 when not said. Of a spreadsheet only. */
  width?: number;
}

export type Head = readonly Pick<Column<never>, 'title' | 'width'>[];
/** Some rows of cells at a time. */
export type Cells = AsyncIterable<readonly (readonly Cell[])[]>;
