import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** The changes of the API schema that would break a client of the contract. */
const listBreakingChanges = async (): Promise<string[]> => {
  const changes = await diff(buildSchema(read('./contract.graphql')), buildSchema(read('./api.graphql')))
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `breaks the contract: ${change.message}`)
}

const faults = await listBreakingChanges()
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
