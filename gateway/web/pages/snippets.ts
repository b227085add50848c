export interface Snippet {
  readonly tool: string
  readonly text: string
}

interface Addressed {
  readonly origin: string
  readonly path: string
  readonly search: Readonly<Record<string, string>>
}

const addressOf = ({ origin, path, search }: Addressed): string => {
  const parameters = new URLSearchParams(search).toString()
  return `${origin}/${path}${parameters === '' ? '' : `?${parameters}`}`
}

const curl = (address: Addressed): Snippet => {
  const file = address.path.slice(address.path.lastIndexOf('/') + 1)
  return { tool: 'curl', text: `curl -fsS '${addressOf(address).replaceAll("'", '%27')}' -o ${file}` }
}

// Uses the standard library only. `rows` can be passed to a data frame.
const python = (address: Addressed): Snippet => ({
  tool: 'Python',
  text: [
    'import csv, io, urllib.request',
    `with urllib.request.urlopen("${addressOf(address)}") as file:`,
    '    rows = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))',
  ].join('\n'),
})

const r = (address: Addressed): Snippet => ({
  tool: 'R',
  text: `df <- read.csv(url("${addressOf(address)}"), encoding = "UTF-8")`,
})

// Power Query escapes a quote by doubling it. The Power BI service refreshes only if the first argument is constant.
const powerBi = ({ origin, path, search }: Addressed): Snippet => {
  const query = Object.entries(search)
    .map(([key, value]) => `#"${key.replaceAll('"', '""')}" = "${value.replaceAll('"', '""')}"`)
    .join(', ')
  return {
    tool: 'Power BI',
    text: [
      `let Source = Web.Contents("${origin}", [RelativePath = "${path}", Query = [${query}]]),`,
      '    Rows = Table.PromoteHeaders(Csv.Document(Source, [Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))',
      'in Rows',
    ].join('\n'),
  }
}

/** Code samples that load the table of the page as a file. */
export const snippetsOf = (
  origin: string,
  name: string,
  search: Readonly<Record<string, string>>,
): readonly Snippet[] => {
  const address = { origin, path: `explorer/examples/${name}.csv`, search }
  return [curl(address), python(address), r(address), powerBi(address)]
}

/** Code samples for each download, for the given place if it accepts one. */
export const downloadSnippets = (origin: string, place: string | null): readonly Snippet[] => [
  curl({ origin, path: 'data/neighbourhoods.csv', search: place === null ? {} : { place } }),
  python({
    origin,
    path: 'data/alignment.csv',
    search: { from: 'networks', to: 'places', measure: 'patients' },
  }),
  r({ origin, path: 'data/funding.csv', search: { by: 'stream' } }),
  powerBi({ origin, path: 'data/networks.csv', search: place === null ? {} : { place } }),
]
