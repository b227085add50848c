import { expect, it } from 'vitest'
import { ask } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { runProgram } from '../support/program.ts'

it('continues when the reader of its log has ended', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase()
  const program = runProgram(['start'], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'debug' })
  const url = await program.waitFor(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)
  program.closeOutput()
  for (let times = 0; times < 20; times += 1) {
    expect((await ask(url, `{ a${times}: systems { id } }`)).errors).toEqual([])
  }
  program.kill('SIGTERM')
  expect(await program.exited).toBe(0)
  await database.drop()
})
