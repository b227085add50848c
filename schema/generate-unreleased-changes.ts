import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import type { GeneratedFile } from './compose.ts'
import { listChanges } from './list-changes.ts'

const readSchema = (file: string) => buildSchema(readFileSync(new URL(file, import.meta.url), 'utf8'))

/** unreleased-changes.json: the changes of the schema since the last release. */
export const generateUnreleasedChanges = async (): Promise<GeneratedFile> => {
  const changes = await listChanges(readSchema('./released.graphql'), readSchema('./api.graphql'))
  return {
    path: fileURLToPath(new URL('./unreleased-changes.json', import.meta.url)),
    content: `${JSON.stringify(changes, null, 2)}\n`,
  }
}
