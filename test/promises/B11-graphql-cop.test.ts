// B11: the checks of graphql-cop find nothing with introspection off, and only introspection with it on.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { postJson, send, type RawAnswer } from '../support/http.ts'
import { expectStillServing } from '../support/hostile.ts'

// The tool reads responses without a type; a missing value is not a finding.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any

const MODES = ['on', 'off'] as const

const applications = new Map<string, TestApplication>()

beforeAll(async () => {
  for (const mode of MODES) applications.set(mode, await startTestApplication({ INTROSPECTION: mode }))
})

afterAll(async () => {
  for (const application of applications.values()) await application.stop()
})

const parse = ({ text }: RawAnswer): Body => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const query = async (url: string, text: string): Promise<Body> => parse(await postJson(url, { query: text }))

const get = async (url: string, text: string): Promise<Body> =>
  parse(await send(url, { method: 'GET', path: `/graphql?query=${encodeURIComponent(text)}` }))

const IDE_PATHS = ['/', '/graphiql', '/playground', '/console', '/graphql']
const IDE_WORDS = ['graphiql.min.css', 'GraphQL Playground', 'GraphiQL', 'graphql-playground']

/** Each check with its request and the tool's criterion: true is a finding. */
const CHECKS: Readonly<Record<string, (url: string) => Promise<boolean>>> = {
  'alias overloading': async (url) => {
    const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}:__typename`).join(' ')
    return Boolean((await query(url, `query { ${aliases} }`)).data?.alias100)
  },
  'batch of queries': async (url) => {
    const batch = Array.from({ length: 11 }, () => ({ query: 'query { __typename }' }))
    const body = parse(await postJson(url, batch))
    return Array.isArray(body) && body.length >= 10
  },
  'directive overloading': async (url) =>
    (await query(url, `query { __typename ${'@aa'.repeat(10)} }`)).errors?.length === 10,
  'circular introspection': async (url) => {
    const deep = `${'fields { type { '.repeat(4)}name${' } }'.repeat(4)}`
    return (await query(url, `query { __schema { types { ${deep} } } }`)).data?.__schema?.types?.length > 25
  },
  'circular fragments': async (url) => {
    const body = await query(
      url,
      'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
    )
    return !('errors' in body)
  },
  'field duplication': async (url) =>
    Boolean((await query(url, `query { ${'__typename '.repeat(500)} }`)).data?.__typename),
  'field suggestions': async (url) => {
    const texts = ['query { __schema { directive } }', 'query { systms { id } }', 'query { systems { nme } }']
    const bodies = await Promise.all(texts.map((text) => query(url, text)))
    return bodies.some((body) => JSON.stringify(body).includes('Did you mean'))
  },
  'queries by GET': async (url) => Boolean((await get(url, 'query {__typename}')).data?.__typename),
  'mutations by GET': async (url) => Boolean((await get(url, 'mutation {__typename}')).data?.__typename),
  'url-encoded POST': async (url) => {
    const byAddress = await send(url, { path: `/graphql?query=${encodeURIComponent('query {__typename}')}` })
    const byForm = await send(url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query: 'query {__typename}' }).toString(),
    })
    return [byAddress, byForm].some((answer) => Boolean(parse(answer).data?.__typename))
  },
  introspection: async (url) =>
    Boolean(
      (await query(url, 'query { __schema { types { name fields { name } } } }')).data?.__schema?.types,
    ),
  'an explorer in the page': async (url) => {
    const pages = await Promise.all(
      IDE_PATHS.map((path) => send(url, { method: 'GET', path, headers: { accept: 'text/html,*/*' } })),
    )
    return pages.some(({ text }) => IDE_WORDS.some((word) => text.includes(word)))
  },
  'trace mode': async (url) => {
    const bodies = await Promise.all(
      ['query { __typename }', 'query { nothing }'].map((text) => query(url, text)),
    )
    return bodies.some((body) => /tracing|stacktrace|"exception"/i.test(JSON.stringify(body)))
  },
  'unhandled errors': async (url) => {
    const malformed = [
      'qwerty cop { abc }',
      'query { __typename @deprecated(',
      'query { __typename @deprecated }',
    ]
    const answers = await Promise.all(malformed.map((text) => postJson(url, { query: text })))
    return answers.some(({ status, text }) => status >= 500 || /exception|INTERNAL_SERVER_ERROR/i.test(text))
  },
}

it.each(MODES.flatMap((mode) => Object.keys(CHECKS).map((check) => [check, mode] as const)))(
  '%s, introspection %s',
  async (check, mode) => {
    const application = applications.get(mode)
    if (!application) throw new Error('not started')
    expect(await CHECKS[check]?.(application.url)).toBe(check === 'introspection' && mode === 'on')
    await expectStillServing(application)
  },
)
