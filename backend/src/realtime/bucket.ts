/** A token bucket: a burst, then so many a second. */
export class Bucket {
  #tokens: number;
  #at = performance.now();
  readonly #burst: number;
  readonly #perSecond: number;

  constructor(burst: number, perSecond: number) {
    this.#tokens = this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** @returns 0 when it may pass, else the milliseconds to wait */
  take(): number {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000);
    this.#tokens -= 1;
    return 0;
  }
}
