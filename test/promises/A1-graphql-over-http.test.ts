// A1: 61 of 61 audits of GraphQL over HTTP pass with the preflight header. Without it, exactly three MAY audits fail.
import { serverAudits } from 'graphql-http'
import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const failing = async (headers: Record<string, string>): Promise<string[]> => {
  const audits = serverAudits({
    url: `${application.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
  })
  expect(audits).toHaveLength(61)
  const results = await Promise.all(audits.map((audit) => audit.fn()))
  return results
    .filter(({ status }) => status !== 'ok')
    .map(({ id }) => id)
    .sort()
}

it('passes every audit with the preflight header', async () => {
  expect(await failing({ 'apollo-require-preflight': '1' })).toEqual([])
})

it('fails only the three audits of a plain GET without it', async () => {
  expect(await failing({})).toEqual(['5A70', '6A70', 'D6D5'])
})
