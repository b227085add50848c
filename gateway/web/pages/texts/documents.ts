export const texts = {
  title: 'Documentation',
  lede: 'How to query the graph, what its types mean, and its error codes.',
  schema: 'The schema of the graph, as text',
  examples: 'Example queries with their results',
  downloads: 'Downloads for spreadsheets and programs',
  feed: 'Follow this with a feed reader (Atom)',
  markdown: 'This page as text (Markdown)',
  code: 'Example',
}
