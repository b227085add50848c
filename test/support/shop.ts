import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGatewayFile, type GatewaySettings } from '../../gateway/gateway-settings.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import type { TestSubgraph } from './federation.ts'
import { newFolder } from './program.ts'

/** Two subgraphs for tests of the generic gateway: books and their prices. */
export const shop = (): Record<string, TestSubgraph> => ({
  books: {
    sdl: `type Query { book: Book slow: String } type Mutation { sell: Int }
      type Book @key(fields: "id") { id: ID! title: String }`,
    resolvers: {
      Query: { book: () => ({ id: '1', title: 'T' }), slow: () => new Promise(() => undefined) },
      Mutation: { sell: () => 1 },
    },
  },
  prices: {
    sdl: `type Book @key(fields: "id") { id: ID! price: Int }`,
    resolvers: { Book: { price: () => 5 } },
  },
})

/** The settings of a configuration file with this text, with other files by name. */
export const settingsOf = (yaml: string, files: Readonly<Record<string, string>> = {}): GatewaySettings => {
  const folder = newFolder()
  for (const [name, text] of Object.entries({ ...files, 'gateway.yaml': yaml })) {
    writeFileSync(join(folder, name), text)
  }
  return readGatewayFile(join(folder, 'gateway.yaml'))
}

/** The OperatorError of a call. */
export const faultOf = (run: () => unknown): OperatorError => {
  try {
    run()
  } catch (error) {
    if (error instanceof OperatorError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
