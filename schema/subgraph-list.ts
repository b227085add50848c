import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const ROVER_FILE = new URL('../rover.yaml', import.meta.url)

const roverSchema = z.object({
  subgraphs: z.record(z.string(), z.object({ routing_url: z.url(), schema: z.object({ file: z.string() }) })),
})

export interface SubgraphEntry {
  readonly name: string
  readonly routingUrl: string
  readonly schemaFile: string
}

/** The subgraphs in the order of rover.yaml, or of another file in its form. */
export const readSubgraphList = (roverFile: URL = ROVER_FILE): SubgraphEntry[] => {
  const rover = roverSchema.parse(parse(readFileSync(roverFile, 'utf8')))
  return Object.entries(rover.subgraphs).map(([name, { routing_url: routingUrl, schema }]) => ({
    name,
    routingUrl,
    schemaFile: fileURLToPath(new URL(schema.file, roverFile)),
  }))
}
