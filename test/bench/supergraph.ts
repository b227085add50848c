import { readFileSync } from 'node:fs'
import { readSubgraphList } from '../../schema/subgraph-list.ts'

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url)

/** The committed supergraph with the given URLs (in the order of rover.yaml). */
export const supergraphAt = (urls: readonly string[]): string =>
  readSubgraphList().reduce(
    (sdl, { routingUrl }, index) => sdl.replaceAll(routingUrl, `${urls[index] ?? ''}/graphql`),
    readFileSync(SUPERGRAPH, 'utf8'),
  )
