import type { StoredResponse } from '../../graph/query-service/execute-stored.ts'
import type { DescribedOperation } from '../../graph/query-service/stored-operations.ts'
import { flattenResult, type FlatResult } from '../../client/flatten-result.ts'
import { PageNotFound, type Page, type PageContent, type PageRequest } from './page.ts'
import { loadExampleValues } from './example-values.ts'
import { snippetsOf } from './snippets.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/examples.ts'

const SHOWN_ROWS = 100

type Variable = DescribedOperation['variables'][number]

interface ReadVariables {
  readonly values: Readonly<Record<string, unknown>>
  readonly faults: ReadonlyMap<string, string>
  readonly missing: readonly string[]
}

const TEXTS = /^(ID|String|Date|FinancialYear)$/

/** The value of a form field for a variable: text as it is, everything else as JSON. */
const readValue = ({ name, type }: Variable, text: string): { value: unknown } | { fault: string } => {
  const bare = type.replace(/!$/, '')
  if (TEXTS.test(bare)) return { value: text }
  if (bare === 'Int')
    return /^-?\d{1,9}$/.test(text) ? { value: Number(text) } : { fault: texts.notNumber(name) }
  if (bare === 'Boolean') return { value: text === 'true' }
  // Other types are lists, input objects and enums, which are entered without quotes.
  if (/^[A-Z_]+$/.test(text)) return { value: text }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { fault: texts.notJson(name) }
  }
}

const readVariables = (
  { variables }: DescribedOperation,
  given: ReadonlyMap<string, string>,
): ReadVariables => {
  const values: Record<string, unknown> = {}
  const faults = new Map<string, string>()
  const missing: string[] = []
  for (const variable of variables) {
    const text = given.get(variable.name) ?? ''
    if (text === '') {
      if (variable.isRequired) missing.push(variable.name)
      continue
    }
    const read = readValue(variable, text)
    if ('fault' in read) faults.set(variable.name, read.fault)
    else values[variable.name] = read.value
  }
  return { values, faults, missing }
}

/** The values in the address. A required variable without one gets a loaded subject as an example. */
const fillIn = async (
  request: PageRequest,
  { variables }: DescribedOperation,
): Promise<ReadonlyMap<string, string>> => {
  const given = new Map(
    variables.flatMap(({ name }) => {
      const text = request.search.get(name)?.trim() ?? ''
      return text === '' ? [] : [[name, text] as const]
    }),
  )
  const missing = variables.filter(({ name, isRequired }) => isRequired && !given.has(name))
  // A program that forgot a variable must not receive the data of another subject.
  if (missing.length === 0 || request.isFile) return given
  const examples = await loadExampleValues(request)
  for (const { name } of missing) {
    const example = examples[name]
    if (example !== undefined) given.set(name, example)
  }
  return given
}

const answerTable = ({ columns, rows }: FlatResult): Block[] =>
  rows.length === 0
    ? [paragraph(texts.nothing)]
    : [
        ...(rows.length > SHOWN_ROWS ? [paragraph(texts.shownOf(SHOWN_ROWS, rows.length))] : []),
        table({
          caption: texts.answer,
          columns: [{ text: texts.row }, ...columns.map((text) => ({ text }))],
          rows: rows
            .slice(0, SHOWN_ROWS)
            .map((cells, index) => [
              String(index + 1),
              ...cells.map((cell) => (cell === null ? texts.empty : String(cell))),
            ]),
        }),
      ]

const messagesOf = ({ errors = [] }: StoredResponse): string[] => errors.map(({ message }) => message)

// An unavailable subgraph is not an error of the user.
const isRefused = ({ errors = [] }: StoredResponse): boolean =>
  errors.some(({ extensions }) => extensions?.['code'] !== 'SUBGRAPH_UNAVAILABLE')

const variablesForm = (
  { name, variables }: DescribedOperation,
  given: ReadonlyMap<string, string>,
  faults: ReadonlyMap<string, string>,
): Block => ({
  kind: 'form',
  action: `/explorer/examples/${name}`,
  fields: variables.map(({ name: variable, type, isRequired }) => {
    const error = faults.get(variable)
    return {
      name: variable,
      label: isRequired ? `${variable} (${texts.required.toLowerCase()})` : variable,
      hint: texts.form(type),
      value: given.get(variable) ?? '',
      ...(error === undefined ? {} : { error }),
    }
  }),
  button: texts.run,
})

const showExample = async (request: PageRequest, operation: DescribedOperation): Promise<PageContent> => {
  const { name, about, text, variables } = operation
  const given = await fillIn(request, operation)
  const { values, faults, missing } = readVariables(operation, given)
  const isComplete = faults.size === 0 && missing.length === 0
  const result = isComplete ? await request.runAny(name, values) : null
  const flat = result ? flattenResult(result.data) : { columns: [], rows: [] }
  const messages = result ? messagesOf(result) : []
  const filled = Object.fromEntries(given)
  const address = (format: string) => {
    const search = new URLSearchParams(filled).toString()
    return `/explorer/examples/${name}.${format}${search === '' ? '' : `?${search}`}`
  }
  const all = [
    ...[...faults].map(([variable, fault]) => ({ text: fault, href: `#${variable}` })),
    ...messages.map((message) => ({ text: message, href: '#maincontent' })),
  ]
  return {
    ...(faults.size > 0 || (result && isRefused(result)) ? { status: 400 as const } : {}),
    view: {
      hasDayField: true,
      title: about.replace(/\.$/, ''),
      breadcrumbs: [{ text: texts.title, href: request.href('/explorer/examples') }],
      ...(all.length > 0 ? { faults: all } : {}),
      blocks: [
        ...(variables.length === 0
          ? []
          : [heading(texts.variables), variablesForm(operation, given, faults)]),
        ...(missing.length > 0 ? [paragraph(texts.fill(missing.join(', ')))] : []),
        ...(result
          ? [
              ...(messages.length > 0 ? [paragraph(texts.refused)] : []),
              ...answerTable(flat),
              list([
                { text: texts.csv, href: address('csv') },
                { text: texts.json, href: address('json') },
              ]),
            ]
          : []),
        heading(texts.question),
        { kind: 'code', label: name, text },
        paragraph({ text: texts.editor, href: `/explorer?op=${name}` }),
        ...snippetsOf(request.origin, name, filled).map(({ tool, text: snippet }): Block => ({
          kind: 'code',
          label: texts.copy(tool),
          text: snippet,
        })),
      ],
    },
    ...(result ? { csv: () => flat, isCsvForPrograms: true } : {}),
  }
}

/** Pages for the stored operations that need no script: query, variables, the data as a table, and code samples. */
export const createExamplePages = (described: readonly DescribedOperation[]): readonly Page[] => {
  const operations = described.filter(({ isChange }) => !isChange)
  const byName = new Map(operations.map((operation) => [operation.name, operation]))
  return [
    {
      path: '/explorer/examples',
      show: async (request) => ({
        view: {
          title: texts.title,
          breadcrumbs: [],
          blocks: [
            lede(texts.lede),
            paragraph({ text: texts.editor, href: '/explorer' }),
            list(
              operations.map(({ name, about }) => [
                { text: name, href: request.href(`/explorer/examples/${name}`) },
                `: ${about}`,
              ]),
            ),
          ],
        },
      }),
    },
    {
      path: '/explorer/examples/:name',
      show: async (request) => {
        const operation = byName.get(request.params['name'] ?? '')
        if (!operation) throw new PageNotFound('')
        return showExample(request, operation)
      },
    },
  ]
}
