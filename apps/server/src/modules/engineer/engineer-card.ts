import { EngineerCard } from './engineer.dto.js';
import { yearsOfService } from './rules/years-of-service.js';

/** The fields of an engineer `e` in a statement whose rows are JSON; `engineerCard` reads them. */
export const ENGINEER_JSON = `'id', CAST(e.id AS CHAR), 'name', e.name, 'title', e.title, 'employeeNo', e.employee_no, 'photoUrl', e.photo_url,
  'startedOn', CAST(e.started_on AS CHAR), 'completed', e.completed, 'demo', e.demo,
  'skills', (SELECT GROUP_CONCAT(s.skill ORDER BY s.skill SEPARATOR '\\n') FROM engineer_skill s WHERE s.engineer_id = e.id)`;

/** What ENGINEER_JSON gives. */
export interface EngineerJson extends Omit<EngineerCard, 'skills' | 'yearsOfService' | 'demo'> {
  skills: string | null;
  startedOn: string;
  demo: number;
}

/** An engineer as lists show him, on a business date. */
export function engineerCard({ skills, startedOn, demo, ...card }: EngineerJson, today: string): EngineerCard {
  return {
    ...card,
    skills: skills ? skills.split('\n') : [],
    yearsOfService: yearsOfService(startedOn, today),
    demo: demo === 1,
  };
}
