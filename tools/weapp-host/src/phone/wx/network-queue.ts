/** request, uploadFile and downloadFile share this many places; the rest wait their turn. */
export const RUNNING_MOST = 10;

/** Something that begins when a place is free and tells when it has ended. */
export interface Job {
  begin(ended: () => void): void;
}

/** First come, first served. */
export class NetworkQueue {
  private readonly waiting: Job[] = [];
  private running = 0;

  add(job: Job): void {
    this.waiting.push(job);
    this.fill();
  }

  /** Takes back a job that has not begun. */
  remove(job: Job): void {
    const at = this.waiting.indexOf(job);
    if (at >= 0) this.waiting.splice(at, 1);
  }

  private fill(): void {
    while (this.running < RUNNING_MOST) {
      const job = this.waiting.shift();
      if (!job) return;
      this.running++;
      job.begin(() => {
        this.running--;
        this.fill();
      });
    }
  }
}
