export const words = {
  title: 'Documentation',
  lede: 'How to ask the graph, what its words mean, and what it says when something is wrong.',
  schema: 'The schema of the graph, as text',
  examples: 'Worked questions with their answers',
  downloads: 'Downloads for spreadsheets and programs',
  feed: 'Follow this with a feed reader (Atom)',
  markdown: 'This page as text (Markdown)',
  code: 'Example',
}
