import { writeFileSync } from 'node:fs'
import { CommandError } from './exit-codes.ts'
import { nearest } from './nearest.ts'
import { chooseFormat, inFormat, printTable, printMessage, type OutputOptions } from './output.ts'
import { withGraph } from './with-graph.ts'

export interface ExportOptions extends OutputOptions {
  readonly from?: string
  readonly to?: string
  readonly year?: string
  readonly by?: string
  readonly place?: string
  readonly system?: string
  readonly near?: string
  readonly need?: string
  readonly asOf?: string
  readonly output?: string
}

export const EXPORTS = [
  'alignment',
  'neighbourhoods',
  'funding',
  'services',
  'sources',
  'disagreements',
  'system',
]

// A place of the graph is the area of a council.
const OTHER_NAMES: Readonly<Record<string, string>> = { councils: 'places' }

/** Writes a download of the graph to a file. */
export const exportTable = async (what: string, options: ExportOptions): Promise<void> => {
  if (!EXPORTS.includes(what)) {
    throw new CommandError(
      'usage',
      `Unknown table "${what}". Did you mean "${nearest(what, EXPORTS)}"?`,
      `The tables are ${EXPORTS.join(', ')}.`,
    )
  }
  const { output, format, ...filters } = options
  const parameters = new URLSearchParams(
    Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, OTHER_NAMES[value] ?? value])),
  )
  // Checks that the file can be written before a graph is started.
  const chosen = output === undefined ? null : chooseFormat(format ?? 'csv', false)
  const page = what === 'system' && options.system !== undefined ? `systems/${options.system}` : what
  const table = await withGraph((graph) => graph.table(`/${page}.csv?${parameters.toString()}`))
  if (!table)
    throw new CommandError(
      'not found',
      'The graph does not have this table.',
      'Check the options with `--help`.',
    )
  if (output === undefined || chosen === null) {
    printTable(table, options)
    return
  }
  writeFileSync(output, inFormat(table, chosen))
  printMessage(`${table.rows.length} rows written to ${output}.`)
}
