import type { Person } from '../people.js';
import { escapeHtml } from './layout.js';

const ROLE: Record<Person['role'], string> = { resident: '住户', engineer: '工程师' };

export function personRow(person: Person): string {
  const blocked = person.blocked ? '<span class="chip chip-blocked">已拉黑</span>' : '';
  return `<span class="avatar avatar-${person.role}" aria-hidden="true">${escapeHtml(person.name.slice(0, 1))}</span>
<span class="who"><b>${escapeHtml(person.name)}</b><small>${ROLE[person.role]} · ${person.phone.slice(0, 3)}****${person.phone.slice(-4)}</small></span>${blocked}`;
}

/** People as big buttons of one form; the chosen id arrives as `person`. */
export function personButtons(people: readonly Person[], chosen?: Person): string {
  const button = (person: Person) =>
    `<button class="person${person === chosen ? ' person-chosen' : ''}" name="person" value="${escapeHtml(person.id)}">${personRow(person)}</button>`;
  return `<div class="people">${people.map(button).join('\n')}</div>`;
}
