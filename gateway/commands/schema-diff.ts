import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { CommandError } from './exit-codes.ts'
import { printTable, type OutputOptions } from './output.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'
import { listChanges } from '../../schema/list-changes.ts'

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
  const changes = await listChanges(readSchema(oldFile), readSchema(newFile))
  const rows = changes.map(({ level, path, change }) => [level, path, change])
  printTable({ columns: ['level', 'path', 'change'], rows }, output)
  const breakingCount = changes.filter(({ level }) => level === 'breaking').length
  if (breakingCount > 0) {
    throw new CommandError(
      'failed',
      `Changes that break clients: ${breakingCount}.`,
      'Deprecate the fields first, with a date.',
    )
  }
}
