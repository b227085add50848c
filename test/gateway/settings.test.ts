import { expect, it } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { runProgram } from '../support/program.ts'
import { createTestDatabase } from '../support/database.ts'
import { ask } from '../support/client.ts'

it.each([
  ['DATABASE_URI', 'DATABASE_URL'],
  ['QUERY_LIMIT', 'QUERY_LIMITS'],
  ['PUBLIC_ORIGINS', 'PUBLIC_ORIGIN'],
  ['log_level', 'LOG_LEVEL'],
])('refuses %s, which is almost %s', (name, known) => {
  expect(() => readConfig({ [name]: 'any' })).toThrow(
    expect.objectContaining({ details: [`${name}: is not a setting; did you mean ${known}?`] }),
  )
})

it.each(['HOME', 'PATH', 'PWD', 'HOSTNAME', 'npm_config_loglevel', 'POSTGRES_URL', 'TEST_DATABASE_URL'])(
  'accepts %s, which is the name of another program',
  (name) => expect(() => readConfig({ [name]: 'any' })).not.toThrow(),
)

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
