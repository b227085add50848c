import { parse, print, visit, Kind, type ASTNode, type DocumentNode, type InlineFragmentNode } from 'graphql'

/** The documents that lack one selection, directive or argument each. */
const listSmaller = (document: DocumentNode): DocumentNode[] => {
  const nodes: ASTNode[] = []
  const wrappers: InlineFragmentNode[] = []
  visit(document, {
    enter: (node, _, parent) => {
      const isOnly = parent !== undefined && Array.isArray(parent) && parent.length === 1 && isSelection(node)
      if (isSelection(node) && !isOnly) nodes.push(node)
      if (node.kind === Kind.INLINE_FRAGMENT) wrappers.push(node)
      if (node.kind === Kind.DIRECTIVE || node.kind === Kind.ARGUMENT) nodes.push(node)
    },
  })
  const without = nodes.map((removed) =>
    visit(document, { enter: (node) => (node === removed ? null : undefined) }),
  )
  // The selections of an inline fragment in place of the fragment.
  const unwrapped = wrappers.map((wrapper) =>
    visit(document, {
      SelectionSet: (set) =>
        set.selections.some((one) => one === wrapper)
          ? {
              ...set,
              selections: set.selections.flatMap((one) =>
                one === wrapper ? wrapper.selectionSet.selections : [one],
              ),
            }
          : undefined,
    }),
  )
  return [...without, ...unwrapped]
}

const isSelection = ({ kind }: ASTNode): boolean =>
  kind === Kind.FIELD || kind === Kind.INLINE_FRAGMENT || kind === Kind.FRAGMENT_SPREAD

// Unused fragments and variables would make the document invalid.
const withoutUnused = (document: DocumentNode): DocumentNode => {
  const spreads = new Set<string>()
  const variables = new Set<string>()
  visit(document, {
    FragmentSpread: ({ name }) => void spreads.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void variables.add(name.value),
  })
  return visit(document, {
    FragmentDefinition: (node) => (spreads.has(node.name.value) ? undefined : null),
    VariableDefinition: (node) => (variables.has(node.variable.name.value) ? undefined : null),
  })
}

/** A smaller query for which `fails` still returns true. It is called with valid and invalid queries. */
export const reduceQuery = async (
  query: string,
  fails: (query: string) => Promise<boolean>,
): Promise<string> => {
  let smallest = parse(query, { noLocation: true })
  for (;;) {
    let found: DocumentNode | null = null
    for (const smaller of listSmaller(smallest)) {
      const candidate = withoutUnused(withoutUnused(smaller))
      if (await fails(print(candidate))) {
        found = candidate
        break
      }
    }
    if (!found) return print(smallest)
    smallest = found
  }
}
