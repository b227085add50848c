import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typescriptPlugin from '@graphql-codegen/typescript'
import * as operationsPlugin from '@graphql-codegen/typescript-operations'
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers'
import { Kind, parse } from 'graphql'
import type { GeneratedFile } from './compose.ts'
import { readSubgraphList } from './subgraph-list.ts'

// A scalar in resolvers and in results.
const SCALARS = { Date: 'string', FinancialYear: 'string', ID: 'string' }

const MODELS = /^export (?:interface|type) (\w+)Model\b/gm

/** Maps each type of the schema to the model of the same name in the subgraph's models.ts or in the shared models. */
const readMappers = (subgraph: string): Record<string, string> => {
  const read = (path: string, from: string) =>
    [...readFileSync(new URL(path, import.meta.url), 'utf8').matchAll(MODELS)].map(
      ([, name]) => [name, `${from}#${name}Model`] as const,
    )
  return Object.fromEntries([
    ...read('../subgraphs/shared/models.ts', '../shared/models.ts'),
    ...read(`../subgraphs/${subgraph}/models.ts`, './models.ts'),
  ]) as Record<string, string>
}

/**
 * The resolver types of each subgraph, generated from its SDL. A field without a resolver or a model value does not
 * compile.
 */
export const generateResolverTypes = async (): Promise<GeneratedFile[]> =>
  Promise.all(
    readSubgraphList().map(async ({ name, schemaFile }) => {
      const config = {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: './context.ts#SubgraphContext',
        scalars: SCALARS,
        mappers: readMappers(name),
        importExtension: '' as const,
        onlyOperationTypes: false,
      }
      const content = await codegen({
        filename: `subgraphs/${name}/resolver-types.ts`,
        schema: parse(readFileSync(schemaFile, 'utf8')),
        documents: [],
        config,
        plugins: [{ typescript: {} }, { resolvers: {} }],
        pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
      })
      return {
        path: fileURLToPath(new URL(`../subgraphs/${name}/resolver-types.ts`, import.meta.url)),
        content: `// Generated from ${name}.graphql by \`npm run generate\`: do not edit.\n${content}\n`,
      }
    }),
  )

const OPERATIONS = new URL('./operations/', import.meta.url)
const PARTNER_OPERATIONS = new URL('./partner-operations/', import.meta.url)

const readOperations = (folder: URL) =>
  readdirSync(folder)
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(new URL(file, folder), 'utf8')) }))

/**
 * The variables and data of each stored operation by name. A page that reads a field which its operation does not
 * request does not compile.
 */
export const generateOperationTypes = async (): Promise<GeneratedFile> => {
  const documents = [OPERATIONS, PARTNER_OPERATIONS].flatMap(readOperations)
  const named = documents.flatMap(({ document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name
        ? { name: definition.name.value, kind: definition.operation }
        : [],
    ),
  )
  // The generator names the types of an operation like this.
  const listKind = (kind: 'query' | 'mutation', suffix: string): string[] =>
    named
      .filter((operation) => operation.kind === kind)
      .map(({ name }) => `  ${name}: { variables: ${name}${suffix}Variables; data: ${name}${suffix} }`)
  const content = await codegen({
    filename: 'gateway/client/operation-types.ts',
    schema: parse(readFileSync(new URL('./api.graphql', import.meta.url), 'utf8')),
    documents,
    config: {
      enumsAsTypes: true,
      skipTypename: true,
      scalars: SCALARS,
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationsPlugin },
  })
  return {
    path: fileURLToPath(new URL('../gateway/client/operation-types.ts', import.meta.url)),
    content: [
      '// Generated from schema/operations/ and schema/partner-operations/ by `npm run generate`: do not edit.',
      content,
      `export interface Operations {\n${listKind('query', 'Query').join('\n')}\n}\n`,
      `export interface StoredMutations {\n${listKind('mutation', 'Mutation').join('\n')}\n}\n`,
    ].join('\n'),
  }
}
