import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { parseDocument, type YAMLSeq } from 'yaml'
import { generateUnreleasedChanges } from './generate-unreleased-changes.ts'
import type { SchemaChange } from './list-changes.ts'

// npm run release -- DAY: adds the changes of the schema since the last release to the change log, under that day, and
// makes the present schema the released one.
const [day = ''] = process.argv.slice(2)
const at = (file: string): URL => new URL(file, import.meta.url)

const release = async (): Promise<void> => {
  const { content } = await generateUnreleasedChanges()
  const schema = (JSON.parse(content) as SchemaChange[]).map(({ level, change }) => `${level}: ${change}`)
  const log = parseDocument(readFileSync(at('./change-log.yaml'), 'utf8'))
  const days = log.contents as YAMLSeq
  const index = days.items.findIndex((_, position) => log.getIn([position, 'on']) === day)
  if (index === -1) days.items.unshift(log.createNode({ on: day, schema }))
  else {
    const before = (log.getIn([index, 'schema']) as YAMLSeq | undefined)?.toJSON() as string[] | undefined
    log.setIn([index, 'schema'], [...(before ?? []), ...schema])
  }
  writeFileSync(at('./change-log.yaml'), log.toString({ lineWidth: 0, singleQuote: true }))
  copyFileSync(at('./api.graphql'), at('./released.graphql'))
  const { path, content: none } = await generateUnreleasedChanges()
  writeFileSync(path, none)
  console.log(`${schema.length} changes of the schema are in the change log under ${day}.`)
}

const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))

if (isDay) await release()
else {
  console.error('Use: npm run release -- DAY, for example 2026-04-01.')
  process.exitCode = 2
}
