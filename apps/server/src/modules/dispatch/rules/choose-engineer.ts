export interface Candidate {
  engineerId: string;
  /** Minutes of travel that the visit adds to his day. */
  extraTravel: number;
  /** Visits he has that day. */
  load: number;
  isButler: boolean;
  isPreferred: boolean;
}

export type ChoiceReason = 'preferred' | 'butler' | 'alreadyThere' | 'leastBusy' | 'joined' | 'assigned';

export interface ScoreParts {
  travel: number;
  load: number;
  butler: number;
  preferred: number;
}

/** What is stored with a booking: who was chosen, by which score out of which parts, among how many. */
export interface Dispatch {
  engineerId: string;
  score: number;
  parts: ScoreParts;
  candidates: number;
}

const LONGEST_TRAVEL = 120;
const TARGET_LOAD = 8;

/**
 * The parts of an engineer's score for a visit (domain.md §6). Travel is 0 inside one community: joining wins by itself.
 * All candidates are asked for one start: none lets the resident wait longer than another.
 */
export function partsOf(candidate: Candidate): ScoreParts {
  const share = (part: number, whole: number) => Math.min(1, part / whole);
  return {
    travel: 0.5 * share(candidate.extraTravel, LONGEST_TRAVEL),
    load: 0.2 * (candidate.load / TARGET_LOAD),
    butler: candidate.isButler ? -0.3 : 0,
    preferred: candidate.isPreferred ? -0.5 : 0,
  };
}

/** Lower is better. */
export function scoreOf(candidate: Candidate): number {
  const { travel, load, butler, preferred } = partsOf(candidate);
  return travel + load + butler + preferred;
}

/** Best first; equal scores by id, so that the same question always has the same answer. */
export function rankCandidates(candidates: Candidate[]): Candidate[] {
  return [...candidates].sort(
    (a, b) => scoreOf(a) - scoreOf(b) || (BigInt(a.engineerId) < BigInt(b.engineerId) ? -1 : 1),
  );
}

/** The choice as it is stored; figures to four places. */
export function dispatchOf(candidate: Candidate, candidates: number): Dispatch {
  const round = (value: number) => Math.round(value * 10_000) / 10_000 + 0;
  const { travel, load, butler, preferred } = partsOf(candidate);
  return {
    engineerId: candidate.engineerId,
    score: round(scoreOf(candidate)),
    parts: { travel: round(travel), load: round(load), butler, preferred },
    candidates,
  };
}

/** A stored choice as it is shown. Those of earlier versions have one more part, always 0. */
export function shownDispatch(stored: string | null): Dispatch | null {
  if (!stored) return null;
  const { engineerId, score, parts, candidates } = JSON.parse(stored) as Dispatch;
  const { travel, load, butler, preferred } = parts;
  return { engineerId, score, parts: { travel, load, butler, preferred }, candidates };
}

/** What a booking keeps of a choice: who serves it, why he, and the score behind it as JSON. */
export interface Choice {
  engineerId: string;
  reason: ChoiceReason;
  dispatch: string;
}

/** The choice of one among so many candidates. */
export function choiceOf(candidate: Candidate, candidates: number): Choice {
  const dispatch = JSON.stringify(dispatchOf(candidate, candidates));
  return { engineerId: candidate.engineerId, reason: reasonOf(candidate), dispatch };
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
  joined: '师傅正好到您小区，顺路上门',
  assigned: '为您安排的师傅',
};

/** The reason as residents read it. */
export function reasonText(reason: string): string {
  return SENTENCES[reason as ChoiceReason] ?? SENTENCES.leastBusy;
}
