export interface Candidate {
  engineerId: string;
  /** Minutes of travel that the visit adds to his day. */
  extraTravel: number;
  /** Minutes from the wished start to his. */
  wait: number;
  /** Visits he has that day. */
  load: number;
  isButler: boolean;
  isPreferred: boolean;
}

export type ChoiceReason = 'preferred' | 'butler' | 'alreadyThere' | 'leastBusy';

const LONGEST_TRAVEL = 120;
const LONGEST_WAIT = 240;
const TARGET_LOAD = 8;

/** Score of an engineer for a visit, lower is better (domain.md §6). */
export function scoreOf(candidate: Candidate): number {
  const share = (part: number, whole: number) => Math.min(1, part / whole);
  return (
    0.5 * share(candidate.extraTravel, LONGEST_TRAVEL) +
    0.2 * share(candidate.wait, LONGEST_WAIT) +
    0.2 * (candidate.load / TARGET_LOAD) -
    (candidate.isButler ? 0.3 : 0) -
    (candidate.isPreferred ? 0.5 : 0)
  );
}

/** Best first; equal scores by id, so that the same question always has the same answer. */
export function rankCandidates(candidates: Candidate[]): Candidate[] {
  return [...candidates].sort(
    (a, b) => scoreOf(a) - scoreOf(b) || (BigInt(a.engineerId) < BigInt(b.engineerId) ? -1 : 1),
  );
}

export function reasonOf(candidate: Candidate): ChoiceReason {
  if (candidate.isPreferred) return 'preferred';
  if (candidate.isButler) return 'butler';
  return candidate.load > 0 && candidate.extraTravel === 0 ? 'alreadyThere' : 'leastBusy';
}

const SENTENCES: Record<ChoiceReason, string> = {
  preferred: '您指定的师傅',
  butler: '您的专属管家',
  alreadyThere: '当天就在您小区服务的师傅',
  leastBusy: '这个时间最合适的师傅',
};

/** The reason as residents read it. */
export function reasonText(reason: string): string {
  return SENTENCES[reason as ChoiceReason] ?? SENTENCES.leastBusy;
}
