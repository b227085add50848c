import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { CommandError } from './exit-codes.ts'
import { printTable, type OutputOptions } from './output.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'

const readSchema = (file: string): GraphQLSchema => {
  try {
    return buildSchema(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CommandError(
      'usage',
      `"${file}" is not a valid schema: ${messageOf(error)}`,
      'Use files as /schema.graphql serves them.',
    )
  }
}

/** Prints the differences between two schemas, breaking changes first. A breaking change fails the command. */
export const schemaDiff = async (oldFile: string, newFile: string, output: OutputOptions): Promise<void> => {
  const order = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking]
  const changes = (await diff(readSchema(oldFile), readSchema(newFile))).sort(
    (a, b) => order.indexOf(a.criticality.level) - order.indexOf(b.criticality.level),
  )
  const rows = changes.map(({ criticality, path, message }) => [criticality.level, path ?? '', message])
  printTable({ columns: ['level', 'path', 'change'], rows }, output)
  const breakingCount = changes.filter(
    ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
  ).length
  if (breakingCount > 0) {
    throw new CommandError(
      'failed',
      `Changes that break clients: ${breakingCount}.`,
      'Deprecate the fields first, with a date.',
    )
  }
}
