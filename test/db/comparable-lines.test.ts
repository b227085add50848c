import { expect, it } from 'vitest'
import { connectForTest, useTestDatabase } from '../support/database.ts'

it('compares budget lines with headings of payments', async () => {
  const db = connectForTest((await useTestDatabase()).address)
  const { rows } = await db.raw(`
    select x.line, h.heading,
      exists (
        select from finance.budget_lines l
        join finance.budgets b on b.id = l.budget_id
        where b.kind = x.kind and l.name = x.line
      ) as has_line,
      exists (select from finance.practice_payments p where p.heading = h.heading) as has_heading
    from finance.comparable_lines x
    cross join lateral unnest(x.headings) as h(heading)`)
  expect(rows.length).toBeGreaterThan(10)
  expect(
    rows.filter(({ has_line, has_heading }: Record<string, boolean>) => !has_line || !has_heading),
  ).toEqual([])
})
