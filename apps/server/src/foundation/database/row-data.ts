/** A row of a statement whose rows are JSON. */
export interface DataRow {
  data: string | object;
}

/** The JSON of a row: the driver gives an object, or text where the server does not say that it is JSON. */
export function dataOf<T>({ data }: DataRow): T {
  return (typeof data === 'string' ? JSON.parse(data) : data) as T;
}
