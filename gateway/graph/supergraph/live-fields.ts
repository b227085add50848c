import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { listDirectives, textOf } from '../../../schema/directives.ts'
import { listRootFields } from '../documents/root-fields.ts'

const LIVE = 'live'

/** The fields at the root of a supergraph, tagged `live`, whose answers change without a load. */
export const readLiveFields = ({ definitions }: DocumentNode): ReadonlySet<string> =>
  new Set(
    definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Query'
        ? (type.fields ?? []).flatMap(({ name, directives }) =>
            listDirectives(directives, 'tag').some((tag) => textOf(tag, 'name') === LIVE) ? name.value : [],
          )
        : [],
    ),
  )

/** Whether an answer may be another one at the next moment though nothing was loaded: it is never kept. */
export const isLive = (
  live: ReadonlySet<string>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean => listRootFields(document, operation).some(({ node }) => live.has(node.name.value))
