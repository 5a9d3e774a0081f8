import { headerOf } from '../platform/header-of';
import type { HttpAnswer } from '../platform/transport';

/** Pages that are open ask for a few things only. */
const MOST = 20;

interface Kept {
  etag: string;
  body: unknown;
}

/** What the server answered last to what is asked again and again: while nothing has changed, it need not send it anew. */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();

  /** The name of the answer that is here, for `If-None-Match`. `question` says who asks, too. */
  nameOf = (question: string) => this.kept.get(question)?.etag;

  /** The answer, whole, whether it came or is still the one that is here. */
  whole(question: string, answer: HttpAnswer): HttpAnswer {
    const before = this.kept.get(question);
    if (answer.status === 304 && before) return { ...answer, status: 200, body: before.body };
    const etag = headerOf(answer.headers ?? {}, 'etag');
    this.kept.delete(question);
    if (answer.status === 200 && etag) this.kept.set(question, { etag, body: answer.body });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST) this.kept.delete(oldest);
    return answer;
  }
}
