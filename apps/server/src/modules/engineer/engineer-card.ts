import { EngineerCard } from './engineer.dto.js';
import { yearsOfService } from './rules/years-of-service.js';

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
