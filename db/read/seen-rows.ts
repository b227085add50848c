const SEEDS = [0x811c9dc5, 0x9747b28c, 0x3c6ef372] as const
const FULL = 0.7
const WIDTH = 4

const hash = (text: string, seed: number): number => {
  let value = seed
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    value ^= value >>> 15
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

/**
 * Which keys a file has had, with the line and a digest of the row of each. A map of two million postcodes would take
 * the memory that a load may have; 64 bits of a key mistake two of them for one once in some millions of such files.
 */
export class SeenRows {
  #slots = new Uint32Array(1024 * WIDTH)
  #size = 0

  /** The line of another row with this key, and whether it says the same; null where there is none yet. */
  add(
    key: string,
    content: string,
    line: number,
  ): { readonly line: number; readonly isEqual: boolean } | null {
    if (this.#size >= (this.#slots.length / WIDTH) * FULL) this.#grow()
    const first = hash(key, SEEDS[0])
    const second = hash(key, SEEDS[1])
    const digest = hash(content, SEEDS[2])
    const slot = this.#slotOf(this.#slots, first, second)
    const seen = this.#slots[slot + 3] ?? 0
    if (seen !== 0) return { line: seen, isEqual: this.#slots[slot + 2] === digest }
    this.#slots.set([first, second, digest, line], slot)
    this.#size += 1
    return null
  }

  #slotOf(slots: Uint32Array, first: number, second: number): number {
    const count = slots.length / WIDTH
    let index = first & (count - 1)
    // A line is never 0, so that a slot without one is free.
    while (
      slots[index * WIDTH + 3] !== 0 &&
      (slots[index * WIDTH] !== first || slots[index * WIDTH + 1] !== second)
    ) {
      index = (index + 1) & (count - 1)
    }
    return index * WIDTH
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Uint32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += WIDTH) {
      if (old[slot + 3] === 0) continue
      const place = this.#slotOf(slots, old[slot] ?? 0, old[slot + 1] ?? 0)
      for (let part = 0; part < WIDTH; part += 1) slots[place + part] = old[slot + part] ?? 0
    }
    this.#slots = slots
  }
}
