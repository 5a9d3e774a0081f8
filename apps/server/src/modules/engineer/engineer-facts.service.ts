import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { EngineerEdit, EngineerFacts } from './console-engineer.dto.js';
import { Engineer, EngineerSkill } from './engineer.entity.js';
import { engineerErrors } from './engineer.errors.js';
import { ENGINEER_FIELDS } from './engineer.fields.js';
import { lockHired } from './lock-hired.js';

/** What is written down of an engineer: name, title, number, about, since when, what he can do. */
@Injectable()
export class EngineerFactsService {
  constructor(private readonly db: Db) {}

  /** 409 when it is not any more what he saw, with what it is. */
  async change(engineerId: string, { seen, ...wish }: EngineerEdit): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        await lockHired(tx, engineerId);
        const now = await factsOf(tx, engineerId);
        if (!isSame(now, seen)) throw engineerErrors.stale({ now });
        const { skills, ...columns } = wish;
        await tx.repository(Engineer).update({ id: engineerId }, columns);
        await tx.repository(EngineerSkill).delete({ engineerId });
        if (skills.length > 0)
          await tx.insert(
            EngineerSkill,
            skills.map((skill) => ({ engineerId, skill })),
          );
        tell(ENGINEER_FIELDS, now, sorted(wish));
      });
    } catch (error) {
      if (isDuplicate(error)) throw engineerErrors.employeeNoTaken();
      throw error;
    }
  }
}

async function factsOf(tx: Tx, engineerId: string): Promise<EngineerFacts> {
  const { name, title, employeeNo, about, startedOn } = (await tx.repository(Engineer).findOneBy({ id: engineerId }))!;
  const skills = await tx.repository(EngineerSkill).findBy({ engineerId });
  return sorted({ name, title, employeeNo, about, startedOn, skills: skills.map(({ skill }) => skill) });
}

const FACTS = ['name', 'title', 'employeeNo', 'about', 'startedOn'] as const;

const sorted = <T extends EngineerFacts>(facts: T): T => ({ ...facts, skills: [...facts.skills].sort() });

const isSame = (now: EngineerFacts, seen: EngineerFacts): boolean =>
  FACTS.every((fact) => now[fact] === seen[fact]) && now.skills.join('\n') === sorted(seen).skills.join('\n');
