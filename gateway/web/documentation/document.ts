/** A section with a title, text and tables. */
export interface Section {
  readonly title: string
  readonly texts: readonly string[]
  readonly table?: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly code?: string
}

/** A document at /docs, as a page and as Markdown. */
export interface Document {
  /** The part of the address after /docs/. */
  readonly path: string
  readonly title: string
  readonly about: string
  readonly sections: readonly Section[]
  /** Entries of the feed, newest first. */
  readonly news?: readonly { readonly id: string; readonly day: string; readonly text: string }[]
}

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')

const tableLines = ({ columns, rows }: NonNullable<Section['table']>): string[] => [
  `| ${columns.map(inCell).join(' | ')} |`,
  `| ${columns.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(inCell).join(' | ')} |`),
  '',
]

/** The document as Markdown. */
export const markdownOf = ({ title, about, sections }: Document): string =>
  [
    `# ${title}`,
    '',
    about,
    '',
    ...sections.flatMap((section) => [
      `## ${section.title}`,
      '',
      ...section.texts.flatMap((text) => [text, '']),
      ...(section.table ? tableLines(section.table) : []),
      ...(section.code === undefined ? [] : ['```', section.code, '```', '']),
    ]),
  ].join('\n')
