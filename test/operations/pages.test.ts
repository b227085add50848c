import { isEnumType, isObjectType, getNamedType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { API_SCHEMA } from '../support/arguments.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { startStatementRecorder, type StatementRecorder } from '../support/statement-recorder.ts'

interface Page {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Every connection of the root and each of its orders. */
const LISTS = Object.values(API_SCHEMA.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const connection = getNamedType(field.type)
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return []
  const edge = getNamedType(connection.getFields()['edges']?.type)
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : null
  const selection = isObjectType(node) && node.getFields()['id'] ? '{ id }' : '{ __typename }'
  const order = field.args.find(({ name }) => name === 'orderBy')
  const type = order && getNamedType(order.type)
  const orders = isEnumType(type) ? type.getValues().map(({ name }) => `, orderBy: ${name}`) : ['']
  return orders.map((orderBy) => ({ field: field.name, orderBy, selection }))
})

let database: Awaited<ReturnType<typeof createTestDatabase>>
let recorder: StatementRecorder
let application: TestApplication

beforeAll(async () => {
  database = await createTestDatabase()
  recorder = await startStatementRecorder(database.address)
  application = await startTestApplication({ DATABASE_URL: recorder.url, CACHE_MB: 'answers=0,lookups=64' })
})

afterAll(async () => {
  await application.stop()
  await recorder.stop()
  await database.drop()
})

const readPages = async (
  { field, orderBy, selection }: (typeof LISTS)[number],
  size: number,
  mostPages = Infinity,
): Promise<Page[]> => {
  const pages: Page[] = []
  let after: string | null = null
  do {
    const { data, errors } = await ask(
      application.url,
      `query ($first: Int, $after: String) {
        ${field}(first: $first, after: $after${orderBy}) {
          totalCount edges { cursor node ${selection} } pageInfo { hasNextPage endCursor }
        }
      }`,
      { first: size, after },
    )
    expect(errors).toEqual([])
    const page = data[field] as Page
    expect(page.edges.at(-1)?.cursor ?? null).toBe(page.pageInfo.endCursor)
    pages.push(page)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null && pages.length < mostPages)
  return pages
}

const edgesOf = (pages: readonly Page[]): Page['edges'] => pages.flatMap(({ edges }) => edges)

it('are found for every list of the root', () => {
  expect(new Set(LISTS.map(({ field }) => field)).size).toBeGreaterThan(5)
})

describe.each(LISTS)('$field$orderBy', (list) => {
  it('has the same rows in pages of any size, each once', async () => {
    const large = await readPages(list, 200)
    const whole = edgesOf(large)
    const total = large[0]?.totalCount ?? 0
    expect(whole).toHaveLength(total)
    expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(total)
    // Twenty pages, so that long lists do not take long.
    const size = Math.max(7, Math.ceil(total / 20))
    const small = await readPages(list, size)
    expect(edgesOf(small)).toEqual(whole)
    expect(small.map(({ totalCount }) => totalCount)).toEqual(small.map(() => total))
  })
})

it('of practices are cut from one list, which is read once', async () => {
  const list = { field: 'practices', orderBy: '', selection: '{ id }' }
  await readPages(list, 10, 1)
  const names = recorder.statements.flatMap((text) => {
    const [name = '', statement = ''] = text.split('\u0000')
    return statement.includes('listPracticePositions') ? [name] : []
  })
  expect(names.length).toBeGreaterThan(0)
  const count = (): number =>
    recorder.bindings.filter((binding) => names.includes(binding.split('\u0000')[1] ?? '')).length
  const before = count()
  expect(before).toBeGreaterThan(0)
  await readPages(list, 20)
  expect(count()).toBe(before)
})
