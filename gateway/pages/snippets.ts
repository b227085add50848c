/** The same question for those who ask it by program: each gets the table of the page as a file. */
export const snippetsOf = (
  origin: string,
  name: string,
  variables: Readonly<Record<string, string>>,
): readonly { readonly tool: string; readonly text: string }[] => {
  const path = `explorer/examples/${name}.csv`
  const parameters = new URLSearchParams(variables).toString()
  const address = `${origin}/${path}${parameters === '' ? '' : `?${parameters}`}`
  // A double quote is written twice in Power Query; an address has none in it.
  const query = Object.entries(variables)
    .map(([key, value]) => `#"${key.replaceAll('"', '""')}" = "${value.replaceAll('"', '""')}"`)
    .join(', ')
  return [
    { tool: 'curl', text: `curl -fsS '${address.replaceAll("'", '%27')}' -o ${name}.csv` },
    { tool: 'Python', text: `import pandas as pd\ndf = pd.read_csv("${address}")` },
    { tool: 'R', text: `df <- readr::read_csv("${address}")` },
    {
      tool: 'Power BI',
      text: [
        `let Source = Web.Contents("${origin}", [RelativePath = "${path}", Query = [${query}]]),`,
        '    Rows = Table.PromoteHeaders(Csv.Document(Source, [Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))',
        'in Rows',
      ].join('\n'),
    },
  ]
}
