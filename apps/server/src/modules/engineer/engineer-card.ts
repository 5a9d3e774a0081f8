import { isTrue, Truth } from '../../foundation/database/truth.js';
import type { PhotoView } from '../photo/photo.dto.js';
import type { PhotoRow } from '../photo/photo.store.js';
import { EngineerCard } from './engineer.dto.js';
import { yearsOfService } from './rules/years-of-service.js';

/** What ENGINEER_JSON gives. */
export interface EngineerJson extends Pick<EngineerCard, 'id' | 'name' | 'title' | 'employeeNo' | 'completed'> {
  skills: string | null;
  startedOn: string;
  portrait: PhotoRow | null;
  /** Seconds since 1970. */
  verifiedAt: number | null;
  demo: Truth;
}

/** An engineer as lists show him, on a business date; `portrait` is his with an address. */
export function engineerCard(engineer: EngineerJson, portrait: PhotoView | null, today: string): EngineerCard {
  const { id, name, title, employeeNo, skills, startedOn, completed, verifiedAt, demo } = engineer;
  return {
    id,
    name,
    title,
    employeeNo,
    photoUrl: portrait?.thumb ?? null,
    verified: verifiedAt !== null,
    skills: skills ? skills.split('\n') : [],
    yearsOfService: yearsOfService(startedOn, today),
    completed,
    demo: isTrue(demo),
  };
}
