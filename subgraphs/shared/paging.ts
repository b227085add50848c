import { badUserInput } from '../../schema/errors.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

export interface Page {
  readonly first: number
  /** The sort key of the row to go on behind; null for the first page. */
  readonly after: readonly (string | number | null)[] | null
}

const encode = (key: Page['after']): string => Buffer.from(JSON.stringify(key)).toString('base64url')

const decode = (cursor: string, width: number): readonly (string | number | null)[] | null => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isKey =
      Array.isArray(key) &&
      key.length === width &&
      key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
    return isKey && encode(key) === cursor ? key : null
  } catch {
    return null
  }
}

/** A page of a list; `width` is how many parts the sort key of its rows has. */
export const readPage = ({ first, after }: PageArguments, usual: number, width: number): Page => {
  if (after === null || after === undefined) return { first: first ?? usual, after: null }
  const key = decode(after, width)
  if (!key) throw badUserInput('after', after, 'the endCursor of a page of this very list')
  return { first: first ?? usual, after: key }
}

/** One row more than asked for tells whether there is a next page, without counting. */
export const toConnection = <Row, Node>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  toNode: (row: Row) => Node,
  sortKey: (row: Row) => Page['after'],
) => {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encode(sortKey(row)), node: toNode(row) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  }
}
