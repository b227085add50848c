import { setTimeout as sleep } from 'node:timers/promises'
import { isEnumType, type GraphQLSchema } from 'graphql'
import { financialYearOf } from '../../schema/calendar.ts'
import { NO_TRACE } from '../../subgraphs/shared/trace.ts'
import type { Log } from '../log.ts'
import type { ExecuteStored } from './query-service/execute-stored.ts'
import type { DescribedOperation } from './query-service/stored-operations.ts'

export interface WarmingParts {
  readonly operations: readonly DescribedOperation[]
  readonly execute: ExecuteStored
  readonly apiSchema: GraphQLSchema
  readonly today: () => string
  readonly log: Log
  readonly signal: AbortSignal
}

// Leaves most of the time to requests.
const PAUSE_MS = 20

interface Listed {
  readonly nodes: readonly { readonly id: string }[]
}

const NAME_OF_SYSTEM = 'system'

/** Values for required variables: ids of loaded entities by the name of the variable, others by type. */
const chooseValue = (
  { name, type }: DescribedOperation['variables'][number],
  ids: ReadonlyMap<string, string>,
  { apiSchema, today }: WarmingParts,
): unknown => {
  const named = type.replaceAll(/[[\]!]/g, '')
  if (type.startsWith('[')) return []
  if (named === 'Boolean') return true
  if (named === 'FinancialYear') return financialYearOf(today())
  const definition = apiSchema.getType(named)
  if (isEnumType(definition)) return definition.getValues()[0]?.name
  return ids.get(name) ?? ids.get(NAME_OF_SYSTEM) ?? name
}

/**
 * Executes each stored query once, so that its plan, its compiled form and the statements of its look-ups exist before
 * the first user requests it. Errors do not matter here: the same request shows them to the user.
 */
export const warmOperations = async (parts: WarmingParts): Promise<void> => {
  const { operations, execute, log, signal } = parts
  const run = async (name: string, variables: Readonly<Record<string, unknown>>) => {
    const request = { requestId: 'warm-up', isWarmUp: true, clientId: null, trace: NO_TRACE, signal }
    return (await execute(name, variables, request)).data as Readonly<Record<string, unknown>> | null
  }
  const startedAt = performance.now()
  const systems = (await run('Systems', {}))?.['systems'] as readonly { readonly id: string }[] | null
  const system = systems?.[0]?.id
  if (system === undefined) return
  const ids = new Map([[NAME_OF_SYSTEM, system]])
  const lists = [
    ['neighbourhood', 'NeighbourhoodRows', 'neighbourhoods'],
    ['network', 'NetworkRows', 'primaryCareNetworks'],
    ['practice', 'PracticeRows', 'practices'],
  ] as const
  for (const [name, operation, field] of lists) {
    const [first] = ((await run(operation, { first: 1 }))?.[field] as Listed | null)?.nodes ?? []
    if (first) ids.set(name, first.id)
  }
  for (const { name, variables, isChange } of operations) {
    if (isChange) continue
    await sleep(PAUSE_MS)
    if (signal.aborted) return
    const required = variables.filter(({ isRequired }) => isRequired)
    await run(name, Object.fromEntries(required.map((one) => [one.name, chooseValue(one, ids, parts)])))
  }
  log.info(
    { part: 'warm-up', durationMs: Math.round(performance.now() - startedAt) },
    'the stored operations were executed once',
  )
}
