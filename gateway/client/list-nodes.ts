import { MAX_PAGE_SIZE } from '../../schema/page-size.ts'

export interface PageOfNodes<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

export interface PagePosition {
  readonly first: number
  readonly after?: string
}

/** The nodes of a connection, through all its pages. Ends when `loadPage` returns null. */
export async function* listNodes<Node>(
  loadPage: (position: PagePosition) => Promise<PageOfNodes<Node> | null | undefined>,
): AsyncGenerator<Node> {
  let position: PagePosition | null = { first: MAX_PAGE_SIZE }
  while (position !== null) {
    const page = await loadPage(position)
    if (!page) return
    yield* page.nodes
    const { hasNextPage, endCursor } = page.pageInfo
    position = hasNextPage && endCursor ? { first: MAX_PAGE_SIZE, after: endCursor } : null
  }
}
