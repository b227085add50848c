import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql'
import { listDirectives, stringArgument } from '../../../schema/directives.ts'
import { listRootFields } from '../documents/root-fields.ts'

const LIVE = 'live'

/** The root fields with the tag `live`, whose responses change without a load. */
export const readLiveFields = ({ definitions }: DocumentNode): ReadonlySet<string> =>
  new Set(
    definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Query'
        ? (type.fields ?? []).flatMap(({ name, directives }) =>
            listDirectives(directives, 'tag').some((tag) => stringArgument(tag, 'name') === LIVE)
              ? name.value
              : [],
          )
        : [],
    ),
  )

/** Whether the response of an operation can change without a load, so that it must not be cached. */
export const isLive = (
  live: ReadonlySet<string>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean => listRootFields(document, operation).some(({ node }) => live.has(node.name.value))
