import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** The variable of a fetch of entities that has their references. */
export const REPRESENTATIONS = 'representations'

/** What a fetch of entities selects of them; null for a fetch of root fields. */
export const entitySelectionOf = ({ selectionSet }: OperationDefinitionNode): SelectionSetNode | null => {
  const [first] = selectionSet.selections
  return first?.kind === Kind.FIELD && first.name.value === '_entities' ? (first.selectionSet ?? null) : null
}

/** The fetches of a plan, whatever its directives leave out. */
export const listFetches = (node: PlanNode): FetchNode[] => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(listFetches)
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((part) => (part ? listFetches(part) : []))
    case 'Flatten':
      return listFetches(node.node)
    case 'Fetch':
      return [node]
    case 'Defer':
      return []
  }
}
