import { conflictingRequirements } from '../../../schema/errors/client-errors.ts'
import {
  isAbstractType,
  isCompositeType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import type { PlannedNames, Requirement } from '../supergraph/planned-names.ts'
import { namedTypeOfField } from '../documents/field-type.ts'

interface RequestedRequirement {
  readonly type: GraphQLCompositeType
  readonly requirement: Requirement
  readonly node: FieldNode
}

interface SelectionScope {
  readonly type: GraphQLCompositeType
  readonly set: SelectionSetNode
}

/** The requirements at one response path, and the selections of each path below it. */
interface Collected {
  readonly wanted: RequestedRequirement[]
  readonly below: Map<string, SelectionScope[]>
  /** The named fragments that were read. A second spread at the same path adds nothing. */
  readonly read: Set<string>
}

/**
 * A plan requests a required field under its own name. If two fields of one object require it with different
 * arguments, one of them would get the wrong value, so such an operation is refused. Validation reads all operations
 * of a document, including those that are not executed. It reads at most `maxFields` fields of each; an operation with
 * more is refused by another limit.
 */
export const createRequirementRule = ({ requirements }: PlannedNames, maxFields: number): ValidationRule => {
  // A field that is required without arguments conflicts with one that is required with arguments.
  const withArguments = new Set(
    requirements.flatMap(({ required, arguments: given }) => (given === '' ? [] : [required])),
  )
  const byField = new Map<string, Requirement[]>()
  for (const requirement of requirements) {
    if (!withArguments.has(requirement.required)) continue
    byField.set(requirement.field, [...(byField.get(requirement.field) ?? []), requirement])
  }
  return (context: ValidationContext): ASTVisitor =>
    byField.size === 0
      ? {}
      : {
          OperationDefinition: ({ operation, selectionSet }) => {
            const type = context.getSchema().getRootType(operation)
            if (type) new RequirementCheck(context, byField, maxFields).check([{ type, set: selectionSet }])
          },
        }
}

class RequirementCheck {
  readonly #context: ValidationContext
  readonly #byField: ReadonlyMap<string, readonly Requirement[]>
  #fieldsLeft: number

  constructor(
    context: ValidationContext,
    byField: ReadonlyMap<string, readonly Requirement[]>,
    maxFields: number,
  ) {
    this.#context = context
    this.#byField = byField
    this.#fieldsLeft = maxFields
  }

  /** Reads all selections at one response path, then those of each path below it. */
  check(places: readonly SelectionScope[]): void {
    const collected: Collected = { wanted: [], below: new Map(), read: new Set() }
    for (const place of places) this.#collect(place, collected)
    this.#compare(collected.wanted)
    for (const inner of collected.below.values()) this.check(inner)
  }

  #collect({ type, set }: SelectionScope, collected: Collected): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#collectField(type, selection, collected)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(this.#enter(type, selection), collected)
      } else {
        const name = selection.name.value
        const fragment = this.#context.getFragment(name)
        // Another rule reports fragments that do not exist.
        if (!fragment || collected.read.has(name)) continue
        collected.read.add(name)
        this.#collect(this.#enter(type, fragment), collected)
      }
    }
  }

  #enter(
    type: GraphQLCompositeType,
    { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
  ): SelectionScope {
    const condition = typeCondition && this.#context.getSchema().getType(typeCondition.name.value)
    return { type: isCompositeType(condition) ? condition : type, set: selectionSet }
  }

  #collectField(type: GraphQLCompositeType, node: FieldNode, { wanted, below }: Collected): void {
    if (this.#fieldsLeft === 0) return
    this.#fieldsLeft -= 1
    const name = node.name.value
    for (const requirement of this.#byField.get(`${type.name}.${name}`) ?? []) {
      wanted.push({ type, requirement, node })
    }
    const result = namedTypeOfField(type, name)
    if (!node.selectionSet || !isCompositeType(result)) return
    const key = node.alias?.value ?? name
    const places = below.get(key)
    if (places) places.push({ type: result, set: node.selectionSet })
    else below.set(key, [{ type: result, set: node.selectionSet }])
  }

  #compare(wanted: readonly RequestedRequirement[]): void {
    wanted.forEach((one, index) => {
      const other = wanted
        .slice(0, index)
        .find(
          ({ type, requirement }) =>
            requirement.required === one.requirement.required &&
            requirement.arguments !== one.requirement.arguments &&
            this.#mayMeet(type, one.type),
        )
      if (!other) return
      this.#context.reportError(
        conflictingRequirements(
          other.requirement.field,
          one.requirement.field,
          one.requirement.required,
          one.node,
        ),
      )
    })
  }

  #mayMeet(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    return one === other || isAbstractType(one) || isAbstractType(other)
  }
}
