import type { AuditFields } from './fields.js';

/** One field that a deed has changed, as people read it. Null: there was nothing, or is nothing any more. */
export interface Change {
  /** Whose it is, when it is not what the deed was done to. */
  of?: string;
  field: string;
  word: string;
  before: string | null;
  after: string | null;
}

/** What is different in `after`, in the order of the fields. Nothing before: it was made; nothing after: it is gone. */
export function changesOf<T extends object>(
  fields: AuditFields<T>,
  before: Partial<T> | null,
  after: Partial<T> | null,
): Change[] {
  const names = Object.keys(fields) as (keyof T & string)[];
  return names.flatMap((name) => {
    const [was, is] = [before?.[name] ?? null, after?.[name] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { word, show } = fields[name]!;
    return [{ field: name, word, before: was === null ? null : show(was), after: is === null ? null : show(is) }];
  });
}
