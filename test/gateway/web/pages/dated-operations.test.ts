import { readFileSync, readdirSync } from 'node:fs'
import { buildSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { expect, it } from 'vitest'
import { listOperations, readOperation } from '../../../support/client.ts'

const schema = buildSchema(readFileSync(new URL('../../../../schema/api.graphql', import.meta.url), 'utf8'))
const PAGES = new URL('../../../../gateway/web/pages/', import.meta.url)

/** The operations of the pages. */
const asked = new Set(
  readdirSync(PAGES)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(new URL(file, PAGES), 'utf8').matchAll(/\.run\(\s*'(\w+)'/g)])
    .map(([, name]) => name ?? ''),
)

/** Types that remain valid after their last source, with the fields that show this. */
const DATED: Readonly<Record<string, { readonly shown: string; readonly dates: readonly string[] }>> = {
  Contact: { shown: 'value', dates: ['statedOn', 'evidence'] },
  ClinicalDirector: { shown: 'name', dates: ['statedOn', 'evidence'] },
  CommunityService: { shown: 'description', dates: ['evidence'] },
  SocialPrescribingOffer: { shown: 'description', dates: ['evidence'] },
  Organisation: { shown: 'role', dates: ['evidence'] },
  NetworkMembership: { shown: 'from', dates: ['evidence'] },
  Figure: { shown: 'value', dates: ['evidence', 'period'] },
}

// Amounts of a year, and figures whose page shows their period elsewhere.
const OF_A_PERIOD = ['total', 'amount', 'patients', 'rate', 'projected', 'target', 'wte', 'records']

it('requests the dates of every fact that outlives its sources', () => {
  const missing: string[] = []
  const operations = listOperations().map((file) => readOperation(file))
  for (const text of operations) {
    const document = parse(text)
    const info = new TypeInfo(schema)
    const [definition] = document.definitions
    const name = definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : ''
    if (!asked.has(name)) continue
    visit(
      document,
      visitWithTypeInfo(info, {
        Field(field) {
          const type = getNamedType(info.getType())?.name ?? ''
          const rule = DATED[type]
          const fields = (field.selectionSet?.selections ?? []).map((selection) =>
            selection.kind === 'Field' ? selection.name.value : '',
          )
          if (!rule || !fields.includes(rule.shown) || OF_A_PERIOD.includes(field.name.value)) return
          if (!rule.dates.some((date) => fields.includes(date))) missing.push(`${name}: ${field.name.value}`)
        },
      }),
    )
  }
  expect(asked.size).toBeGreaterThan(20)
  expect(missing).toEqual([])
})
