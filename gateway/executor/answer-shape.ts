import {
  Kind,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type DocumentNode,
  type GraphQLError,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { subgraphMisanswered } from '../../schema/errors.ts'
import { fragmentsOf, type Fragments } from '../planning/fragments.ts'
import type { SubgraphTypes } from '../planning/subgraph-types.ts'
import { isIncluded } from './conditions.ts'
import { isData, type Data, type ResponsePath } from './data.ts'
import type { TypeConditions } from './types-by-name.ts'

export interface ShapeParts {
  readonly apiSchema: GraphQLSchema
  /** With what clients may not see. */
  readonly fullSchema: GraphQLSchema
  readonly types: TypeConditions
  readonly owners: SubgraphTypes
}

/** A value that is null because of an error which has been told. */
const NULLED = Symbol('nulled')
/** A value that clients may not see, and that is null for them. */
const HIDDEN = Symbol('hidden')
/** A value that may not be null and is: what holds it becomes null. */
const BUBBLE = Symbol('bubble')

interface Run {
  /** Where the value stands that is being completed. */
  readonly path: (string | number)[]
  readonly report: (path: ResponsePath, subgraph: string | null, what: string) => void
}

type Complete = (value: unknown, run: Run) => unknown

interface ShapeField {
  readonly key: string
  readonly complete: Complete
}

const namesOf = (type: GraphQLNamedType | undefined): ReadonlySet<unknown> =>
  new Set(isEnumType(type) ? type.getValues().map(({ name }) => name) : [])

const isLeafValue = (type: GraphQLLeafType): ((value: unknown) => boolean) => {
  if (isEnumType(type)) {
    const names = namesOf(type)
    return (value) => names.has(value)
  }
  switch (type.name) {
    case 'Int':
      return (value) => Number.isInteger(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31
    case 'Float':
      return (value) => typeof value === 'number'
    case 'String':
      return (value) => typeof value === 'string'
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    default:
      return () => true
  }
}

const nullOr =
  (complete: Complete): Complete =>
  (value, run) =>
    value === null || value === undefined ? null : complete(value, run)

const leafOf = (type: GraphQLLeafType, subgraph: string | null, hidden: ReadonlySet<unknown>): Complete => {
  const isValid = isLeafValue(type)
  const isId = type.name === 'ID'
  return nullOr((value, run) => {
    // As graphql-js does: clients get every ID as a string.
    if (isValid(value)) return isId ? String(value) : value
    if (hidden.has(value)) return HIDDEN
    run.report(run.path, subgraph, `a value that is no ${type.name}`)
    return NULLED
  })
}

const listOf = (item: Complete, subgraph: string | null): Complete =>
  nullOr((value, run) => {
    if (!Array.isArray(value)) {
      run.report(run.path, subgraph, 'no list where one belongs')
      return NULLED
    }
    const completed: unknown[] = new Array(value.length)
    let isNulled = false
    for (let index = 0; index < value.length; index += 1) {
      run.path.push(index)
      const result = item(value[index], run)
      run.path.pop()
      if (result === BUBBLE) isNulled = true
      completed[index] = result === NULLED || result === HIDDEN ? null : result
    }
    return isNulled ? NULLED : completed
  })

const neverNull =
  (complete: Complete, subgraph: string | null): Complete =>
  (value, run) => {
    const result = complete(value, run)
    if (result === null || result === HIDDEN) {
      run.report(run.path, subgraph, 'null where its schema says never null')
      return BUBBLE
    }
    return result === NULLED || result === BUBBLE ? BUBBLE : result
  }

const isAbout = ({ path }: GraphQLError, place: ResponsePath): boolean =>
  !path || path.every((step, index) => place[index] === undefined || place[index] === step)

// Looked for once in each document, not for every answer.
const flagsOf = new WeakMap<DocumentNode, readonly string[]>()

/** What directives look at: the variables of @skip and @include in a document. */
export const listFlags = (document: DocumentNode): readonly string[] => {
  const known = flagsOf.get(document)
  if (known) return known
  const flags = new Set<string>()
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) flags.add(value.name.value)
    },
  })
  flagsOf.set(document, [...flags])
  return [...flags]
}

/**
 * The form of an operation's answer: which fields, in which order, of which types. Made once for an operation (and for
 * each combination of what its directives leave out), it turns what subgraphs gave into the answer.
 */
export class AnswerShape {
  readonly #schema: GraphQLSchema
  readonly #fullSchema: GraphQLSchema
  readonly #types: TypeConditions
  readonly #owners: SubgraphTypes
  readonly #fragments: Fragments
  readonly #flags: Readonly<Record<string, unknown>>
  readonly #root: Complete

  constructor(
    { apiSchema: schema, fullSchema, types, owners }: ShapeParts,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    flags: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema
    this.#fullSchema = fullSchema
    this.#types = types
    this.#owners = owners
    this.#flags = flags
    this.#fragments = fragmentsOf(document)
    const type = schema.getRootType(operation.operation)
    if (!type) throw new Error(`the schema has no ${operation.operation}`)
    this.#root = this.#object(type, [operation.selectionSet], null)
  }

  /** The answer's data. What is missing without a word is added to the errors. */
  shape(data: Data, errors: GraphQLError[]): Data | null {
    const result = this.#root(data, {
      path: [],
      report: (path, subgraph, what) => {
        if (errors.some((error) => isAbout(error, path))) return
        errors.push(subgraphMisanswered(subgraph, what, [...path]))
      },
    })
    return isData(result) ? result : null
  }

  #object(
    declared: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    subgraph: string | null,
  ): Complete {
    const shapes = new Map<string, readonly ShapeField[] | null>()
    const shapeFor = (name: string): readonly ShapeField[] | null => {
      const known = shapes.get(name)
      if (known !== undefined) return known
      const type = this.#schema.getType(name)
      const fields = isCompositeType(type) ? this.#fields(type, selectionSets) : null
      shapes.set(name, fields)
      return fields
    }
    return nullOr((value, run) => {
      if (!isData(value)) {
        run.report(run.path, subgraph, 'no object where one belongs')
        return NULLED
      }
      const given = value['__typename']
      const fields = shapeFor(typeof given === 'string' ? given : declared.name)
      if (!fields && typeof given === 'string' && this.#fullSchema.getType(given)) return HIDDEN
      if (!fields) {
        run.report(run.path, subgraph, 'an object of a type that is not in the graph')
        return NULLED
      }
      const completed: Data = {}
      let isNulled = false
      for (const { key, complete } of fields) {
        run.path.push(key)
        const result = complete(value[key], run)
        run.path.pop()
        if (result === BUBBLE) isNulled = true
        completed[key] = result === NULLED || result === HIDDEN ? null : result
      }
      return isNulled ? NULLED : completed
    })
  }

  #fields(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): ShapeField[] {
    const nodes = new Map<string, FieldNode[]>()
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, nodes)
    return [...nodes].map(([key, same]) => ({ key, complete: this.#field(type, same) }))
  }

  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    nodes: Map<string, FieldNode[]>,
  ): void {
    for (const selection of selections) {
      if (!isIncluded(selection.directives ?? [], this.#flags)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const same = nodes.get(key)
        if (same) same.push(selection)
        else nodes.set(key, [selection])
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || this.#types.namesWithin(condition).has(type.name))) {
        this.#collect(type, fragment.selectionSet, nodes)
      }
    }
  }

  #field(type: GraphQLCompositeType, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') return typeNameOf(type)
    // What is asked of the schema itself has been answered before.
    if (name.startsWith('__')) return (value) => value ?? null
    const field = isUnionType(type) ? undefined : type.getFields()[name]
    if (!field) throw new Error(`${type.name} has no field "${name}"`)
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return this.#complete(field.type, selectionSets, this.#owners.ownerOf(type.name, name))
  }

  #complete(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    subgraph: string | null,
  ): Complete {
    if (isNonNullType(type)) {
      return neverNull(this.#complete(type.ofType as GraphQLOutputType, selectionSets, subgraph), subgraph)
    }
    if (isListType(type)) {
      return listOf(this.#complete(type.ofType as GraphQLOutputType, selectionSets, subgraph), subgraph)
    }
    return isCompositeType(type)
      ? this.#object(type, selectionSets, subgraph)
      : leafOf(
          type as GraphQLLeafType,
          subgraph,
          namesOf(this.#fullSchema.getType((type as GraphQLLeafType).name)),
        )
  }
}

const typeNameOf =
  (type: GraphQLCompositeType): Complete =>
  (_, run) => {
    if (isObjectType(type)) return type.name
    run.report(run.path, null, 'an object without its type')
    return BUBBLE
  }
