/** A message on somebody's phone. */
export interface Message {
  at: string;
  person: string;
  kind: 'subscribe' | 'custom';
  /** Title of the template, or the type of the customer-service message. */
  title: string;
  templateId: string | null;
  page: string;
  /** Label → value, as the phone shows it. */
  lines: Record<string, string>;
}

const KEPT = 200_000;

/** Every message that the platform has delivered. */
export class Messages {
  private list: Message[] = [];

  add(message: Message): void {
    this.list.push(message);
    if (this.list.length > KEPT) this.list = this.list.slice(-KEPT);
  }

  /** Newest first. */
  of(person: string | undefined, limit = Infinity): Message[] {
    const found = person === undefined ? this.list : this.list.filter((message) => message.person === person);
    return found.slice(-Math.min(limit, found.length)).reverse();
  }

  get count(): number {
    return this.list.length;
  }
}
