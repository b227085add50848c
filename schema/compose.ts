import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { parse, printSchema } from 'graphql'
import { OperatorError } from './errors/operator-error.ts'
import { lintAccess, listLostDirectives } from './lint-access.ts'
import { lintSubgraphs } from './lint-subgraphs.ts'
import { readSubgraphList, type SubgraphEntry } from './subgraph-list.ts'

const SHARED_FILE = new URL('./shared.graphql', import.meta.url)
const SHARED_HEADING =
  '# ── Shared value types: written here by `npm run compose` from shared.graphql, edit them there ───────────────────────'

export interface GeneratedFile {
  readonly path: string
  readonly content: string
}

const withSharedTypes = (sdl: string, shared: string): string =>
  `${sdl.split(SHARED_HEADING)[0]?.trimEnd()}\n\n${SHARED_HEADING}\n\n${shared}`

/**
 * Composes the subgraphs of a file in the form of rover.yaml. The shared types are not added to the files of partners.
 */
export const composeRoverFile = (roverFile: URL): string =>
  compose(
    readSubgraphList(roverFile).map((subgraph) => ({
      ...subgraph,
      sdl: readFileSync(subgraph.schemaFile, 'utf8'),
    })),
  ).supergraphSdl

/** The generated schema files: the shared types in each subgraph's file, the supergraph and the API schema. */
export const generateSchemaFiles = (): GeneratedFile[] => {
  const shared = readFileSync(SHARED_FILE, 'utf8')
  const subgraphs = readSubgraphList().map((subgraph) => ({
    ...subgraph,
    sdl: withSharedTypes(readFileSync(subgraph.schemaFile, 'utf8'), shared),
  }))
  const result = compose(subgraphs)
  const apiSchema = printSchema(result.schema.toAPISchema().toGraphQLJSSchema())
  return [
    ...subgraphs.map(({ schemaFile, sdl }) => ({ path: schemaFile, content: sdl })),
    {
      path: fileURLToPath(new URL('./supergraph.graphql', import.meta.url)),
      content: `${result.supergraphSdl}\n`,
    },
    { path: fileURLToPath(new URL('./api.graphql', import.meta.url)), content: `${apiSchema}\n` },
  ]
}

const compose = (subgraphs: readonly (SubgraphEntry & { readonly sdl: string })[]) => {
  const faults = [...lintSubgraphs(subgraphs), ...lintAccess(subgraphs)]
  if (faults.length > 0) {
    throw new OperatorError(
      'The schema files break the rules for subgraph schemas.',
      'Fix each of the faults above.',
      faults,
    )
  }
  const result = composeServices(
    subgraphs.map(({ name, routingUrl, sdl }) => ({ name, url: routingUrl, typeDefs: parse(sdl) })),
  )
  if (result.errors) {
    throw new OperatorError(
      'The subgraphs do not compose.',
      'Fix the schema files named in each line.',
      result.errors.map((error) => error.message),
    )
  }
  const lost = listLostDirectives(subgraphs, result.supergraphSdl)
  if (lost.length > 0) {
    throw new OperatorError(
      'Fields for partners only would be public in the supergraph.',
      'Fix the schema files named in each line.',
      lost,
    )
  }
  return result
}

export const writeGeneratedFiles = (files: readonly GeneratedFile[]): void => {
  for (const { path, content } of files) writeFileSync(path, content)
}
