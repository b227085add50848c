import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { CommandFault } from './exit-codes.ts'
import { printTable, type OutputOptions } from './output.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'

const readSchema = (file: string): GraphQLSchema => {
  try {
    return buildSchema(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CommandFault(
      'wrong use',
      `"${file}" is not a valid schema: ${messageOf(error)}`,
      'Use files as /schema.graphql serves them.',
    )
  }
}

/** Prints the differences between two schemas, breaking changes first. A breaking change fails the command. */
export const schemaDiff = async (old: string, latest: string, output: OutputOptions): Promise<void> => {
  const order = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking]
  const changes = (await diff(readSchema(old), readSchema(latest))).sort(
    (a, b) => order.indexOf(a.criticality.level) - order.indexOf(b.criticality.level),
  )
  const rows = changes.map(({ criticality, path, message }) => [criticality.level, path ?? '', message])
  printTable({ columns: ['level', 'path', 'change'], rows }, output)
  const breaks = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).length
  if (breaks > 0) {
    throw new CommandFault(
      'failed',
      `Changes that break clients: ${breaks}.`,
      'Deprecate the fields first, with a date.',
    )
  }
}
