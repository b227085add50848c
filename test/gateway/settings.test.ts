import { expect, it } from 'vitest'
import { readConfig } from '../../gateway/config.ts'

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

it.each([
  'DATABASE_URL',
  'SUBGRAPH_URLS',
  'PUBLIC_ORIGIN',
  'CORS_ORIGINS',
  'SUPERGRAPH',
  'PORT',
  'CACHE_MB',
  'QUERY_LIMITS',
  'LOG_LEVEL',
])('shows no password of an invalid %s', (name) => {
  for (const value of [
    'ftp://someone:s3cret@host',
    'finance=http://someone:s3cret@host:4001,broken',
    'finance=http://someone:s3cret@host:x',
  ]) {
    let shown = ''
    try {
      readConfig({ [name]: value })
    } catch (error) {
      shown = `${JSON.stringify(error)} ${String(error)}`
    }
    expect(shown).not.toContain('s3cret')
  }
})
