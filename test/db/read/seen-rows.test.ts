import { expect, it } from 'vitest'
import { SeenRows } from '../../../db/read/seen-rows.ts'

it('distinguishes equal rows from different ones, also after it has grown', () => {
  const seen = new SeenRows()
  for (let number = 1; number <= 20_000; number += 1)
    expect(seen.add(`code ${number}`, `row ${number}`, number)).toBeNull()
  for (let number = 1; number <= 20_000; number += 1) {
    expect(seen.add(`code ${number}`, `row ${number}`, 20_000 + number)).toEqual({
      line: number,
      isEqual: true,
    })
    expect(seen.add(`code ${number}`, 'another row', 20_000 + number)).toEqual({
      line: number,
      isEqual: false,
    })
  }
})
