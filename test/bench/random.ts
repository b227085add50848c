/** The same numbers in every run, from 0 to below 1: mulberry32. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Random values, with repetition. */
export const pickMany = <Value>(values: readonly Value[], count: number, random: () => number): Value[] =>
  Array.from({ length: count }, () => values[Math.floor(random() * values.length)]).filter(
    (value) => value !== undefined,
  )
