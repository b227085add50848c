// F12: the program does not start with insecure settings. All faults are reported together, each with its remedy.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { startTestApplication } from '../support/application.ts'
import { postJson } from '../support/http.ts'
import { newFolder } from '../support/program.ts'

const SECRET = 'not-shown-in-any-message'

const FAULTS: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  [
    'an issuer without audience',
    { TOKEN_ISSUERS: 'https://id.example keys=https://id.example/keys' },
    ['TOKEN_ISSUERS', 'the issuer "https://id.example" has no audience'],
  ],
  [
    'an issuer without keys',
    { TOKEN_ISSUERS: 'https://id.example audience=x' },
    ['TOKEN_ISSUERS', 'has no keys'],
  ],
  [
    'keys by http to another host',
    { TOKEN_ISSUERS: 'https://id.example audience=x keys=http://id.example/keys' },
    ['"http://id.example/keys" must begin with https'],
  ],
  [
    'keys at an address with a password',
    { TOKEN_ISSUERS: `https://id.example audience=x keys=https://me:${SECRET}@id.example/keys` },
    ['has a user or a password'],
  ],
  [
    'an issuer that is listed twice',
    { TOKEN_ISSUERS: 'a audience=x keys=https://a.example; a audience=y keys=https://b.example' },
    ['the issuer "a" is listed twice'],
  ],
  ['an unknown part', { TOKEN_ISSUERS: 'a audience=x key=https://a.example' }, ['"key" in']],
  ['a short secret', { GATEWAY_SECRET: SECRET }, ['GATEWAY_SECRET', '32 characters or more']],
  [
    'development tokens in production',
    { DEVELOPMENT_TOKENS: 'on', NODE_ENV: 'production' },
    ['DEVELOPMENT_TOKENS', 'must be off where NODE_ENV is production'],
  ],
  [
    'a misspelt setting',
    { TOKEN_ISSUER: 'x' },
    ['TOKEN_ISSUER: is not a setting; did you mean TOKEN_ISSUERS?'],
  ],
]

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof OperatorError) return error.details
    throw error
  }
  return []
}

it.each(FAULTS)('%s', (_, environment, expected) => {
  const text = faultsOf(environment).join('\n')
  for (const part of expected) expect(text).toContain(part)
  expect(text).not.toContain(SECRET)
})

it('all of them together', () => {
  const environment = {
    TOKEN_ISSUERS: 'a keys=http://a.example/keys; b audience=x',
    GATEWAY_SECRET: SECRET,
    DEVELOPMENT_TOKENS: 'on',
    NODE_ENV: 'production',
    PORT: 'x',
  }
  expect(faultsOf(environment).length).toBe(5)
})

it.each([
  {
    TOKEN_ISSUERS:
      'https://a.example audience=x keys=https://a.example/keys; b audience=x keys=http://127.0.0.1:9/k',
  },
  { DEVELOPMENT_TOKENS: 'on' },
  { NODE_ENV: 'production' },
] as Record<string, string>[])('is accepted: %j', (environment) => {
  expect(faultsOf(environment)).toEqual([])
})

const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

it('ends the program at once, without a stack', { timeout: 30_000 }, () => {
  const environment = { PATH: process.env['PATH'], DATA_DIRECTORY: newFolder(), TOKEN_ISSUERS: 'a' }
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM], { env: environment, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('TOKEN_ISSUERS')
  expect(stderr).not.toMatch(/^\s+at /m)
})

it('a refused token is logged with the reason, and without the token', async () => {
  const application = await startTestApplication({ DEVELOPMENT_TOKENS: 'on', DATA_DIRECTORY: newFolder() })
  try {
    const token = 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.'
    await postJson(application.url, { query: '{ systems { id } }' }, { authorization: `Bearer ${token}` })
    const lines = application.logLines.filter((line) => line.includes('a token was refused'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ part: 'tokens', reason: 'unknown issuer' })
    expect(application.logLines.join('')).not.toContain(token)
  } finally {
    await application.stop()
  }
})
