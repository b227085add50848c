import { readFileSync } from 'node:fs'
import { listBreakingChanges } from './list-changes.ts'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

const faults = await listBreakingChanges(read('./contract.graphql'), read('./api.graphql'))
for (const fault of faults) console.error(`breaks the contract: ${fault}`)
if (faults.length > 0) process.exitCode = 1
