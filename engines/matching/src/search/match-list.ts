/** Documents under consideration for one query, block by block in ascending order, with what they have scored. */
export class MatchList {
  length = 0;
  ordinals = new Uint32Array(1024);
  /** Sum of weight times strength over the concepts. */
  strength = new Float32Array(1024);
  /** Sum of weights of the required concepts that are answered (in part: partly). */
  coverage = new Float32Array(1024);
  /** Number of required concepts that are answered. */
  answered = new Uint8Array(1024);

  clear(): void {
    this.length = 0;
  }

  add(ordinal: number, strength: number, coverage: number, answered: number): void {
    const at = this.length++;
    if (at === this.ordinals.length) this.#grow();
    this.ordinals[at] = ordinal;
    this.strength[at] = strength;
    this.coverage[at] = coverage;
    this.answered[at] = answered;
  }

  /** Leaves only the entries that pass. */
  keep(passes: (entry: number) => boolean): void {
    let kept = 0;
    for (let entry = 0; entry < this.length; entry++) {
      if (!passes(entry)) continue;
      this.ordinals[kept] = this.ordinals[entry] as number;
      this.strength[kept] = this.strength[entry] as number;
      this.coverage[kept] = this.coverage[entry] as number;
      this.answered[kept] = this.answered[entry] as number;
      kept += 1;
    }
    this.length = kept;
  }

  #grow(): void {
    const more = <T extends Uint32Array | Float32Array | Uint8Array>(column: T): T => {
      const Column = column.constructor as new (size: number) => T;
      const room = new Column(column.length * 2);
      room.set(column);
      return room;
    };
    this.ordinals = more(this.ordinals);
    this.strength = more(this.strength);
    this.coverage = more(this.coverage);
    this.answered = more(this.answered);
  }
}
