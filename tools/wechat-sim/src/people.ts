export type PersonRole = 'resident' | 'engineer';

export interface Person {
  id: string;
  name: string;
  role: PersonRole;
  phone: string;
  blocked: boolean;
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const PHONE = /^1\d{10}$/;

export class BadPerson extends Error {}

/** Reads one person from JSON of unknown origin, or says what is wrong with it. */
export function readPerson(value: unknown): Person {
  if (typeof value !== 'object' || value === null) throw new BadPerson('a person must be an object');
  const { id, name, role = 'resident', phone, blocked = false } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !ID.test(id)) throw new BadPerson('id: 1 to 64 of A-Z a-z 0-9 _ -');
  if (typeof name !== 'string' || name.length === 0 || name.length > 40) throw new BadPerson(`${id}: name of 1 to 40`);
  if (role !== 'resident' && role !== 'engineer') throw new BadPerson(`${id}: role is resident or engineer`);
  if (typeof phone !== 'string' || !PHONE.test(phone)) throw new BadPerson(`${id}: phone of 11 digits`);
  if (typeof blocked !== 'boolean') throw new BadPerson(`${id}: blocked is true or false`);
  return { id, name, role, phone, blocked };
}

/** Accepts `[person…]`, `{ people: [person…] }` or one person. */
export function readPeople(value: unknown): Person[] {
  const wrapped = typeof value === 'object' && value !== null && 'people' in value ? value.people : value;
  return (Array.isArray(wrapped) ? wrapped : [wrapped]).map(readPerson);
}

export class People {
  private readonly byId = new Map<string, Person>();

  constructor(people: readonly Person[]) {
    this.put(people);
  }

  put(people: readonly Person[]): void {
    for (const person of people) this.byId.set(person.id, { ...person });
  }

  all(): Person[] {
    return [...this.byId.values()];
  }

  find(id: string | undefined): Person | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }
}
