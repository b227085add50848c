import { expect, it } from 'vitest'
import { describeWithoutValues } from '../../db/database-failures.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'

const CANARY = 'canary - 4711'

const failureOf = async (sql: string, bindings: readonly string[]): Promise<Error> => {
  const { address } = await useTestDatabase()
  return connectForTest(address)
    .raw(sql, [...bindings])
    .then(
      () => {
        throw new Error('the statement did not fail')
      },
      (error: unknown) => error as Error,
    )
}

it('the message for an operator has no statement, and is whole', async () => {
  const error = await failureOf('select 2 - 1, ?::date', [CANARY])
  expect(error.message).toContain('select 2 - 1')
  expect(messageOf(error)).toBe(`invalid input syntax for type date: "${CANARY}"`)
  expect(messageOf(new Error('select a - b'))).toBe('select a - b')
})

it('the description for the log has no values of rows', async () => {
  for (const sql of ['select ?::date', "insert into kernel.sources (id) values ('x'), (?::int::text)"]) {
    const described = describeWithoutValues(await failureOf(sql, [`"${CANARY}\n"`]))
    expect(described).toMatch(/^database error 22[0-9A-Z]{3}/)
    expect(described).toContain('\n    at ')
    expect(described).not.toContain('4711')
  }
})
