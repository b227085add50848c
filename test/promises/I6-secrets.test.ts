// I6: there is no secret in the files and in the history. Test keys are created when the tests run.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findSecrets } from '../supply-chain/secrets.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

// Written in parts, so that they are not secrets of this file.
const PLANTED: Readonly<Record<string, string>> = {
  'a private key': `-----BEGIN PRIVATE ${'KEY'}-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(2)}\n`,
  'a signed token': ['eyJhbGciOiJFUzI1NiIsImtpZCI6', 'eyJpc3MiOiJodHRwczovL2lzc3Vl', 'x'.repeat(43)].join(
    '.',
  ),
  'a key of Amazon': `AKIA${'ABCDEFGH12345678'}`,
  'a key of Apollo': `service:graph:${'a'.repeat(22)}`,
  'a token of GitHub': `ghp_${'a1'.repeat(18)}`,
  'a token of npm': `npm_${'a1'.repeat(18)}`,
  'a token of Slack': `xoxb-${'1'.repeat(24)}`,
  'a password in an address': `postgresql://me:${'hunter2hunter2'}@db.example.org/x`,
}

describe('a planted secret is found', () => {
  it.each(Object.entries(PLANTED))('%s', (name, secret) => {
    expect(findSecrets(`first line\n${secret}`)).toEqual([`line 2: ${name}`])
  })
})

it('no file has a secret', () => {
  const files = git('ls-files', '-z')
    .split('\0')
    .filter((name) => name !== '')
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) =>
    findSecrets(readFileSync(join(ROOT, file), 'utf8')).map((secret) => `${file}: ${secret}`),
  )
  expect(found).toEqual([])
})

const isLong = process.env['LONG'] === '1'

it(
  `no ${isLong ? 'version' : 'one of the last 20 versions'} of a file has a secret`,
  { timeout: 600_000 },
  () => {
    const commits = git('rev-list', ...(isLong ? [] : ['--max-count=20']), 'HEAD')
      .trim()
      .split('\n')
    const found = commits.flatMap((commit) =>
      findSecrets(git('show', '--format=%B', '--unified=0', '--no-color', commit)).map(
        (secret) => `${commit}: ${secret}`,
      ),
    )
    expect(found).toEqual([])
  },
)
