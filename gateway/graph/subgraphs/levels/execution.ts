import { setImmediate } from 'node:timers/promises'
import {
  GraphQLError,
  defaultTypeResolver,
  getVariableValues,
  isObjectType,
  locatedError,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { Deferred } from '../../../../subgraphs/shared/deferred.ts'
import { referenceResolverOf } from '../../../../subgraphs/shared/entities.ts'
import type { ExecutionLevel } from '../../../../subgraphs/shared/level-loaders.ts'
import { SLICE_MS } from '../../slices.ts'
import type { SubgraphResult } from '../transport.ts'
import type { Data } from '../../responses/data.ts'
import type { LevelField, LevelProgram, LevelSelection } from './compiled-operation.ts'

/** An object of the response with its position. */
interface Slot {
  readonly type: GraphQLObjectType
  readonly source: unknown
  readonly out: Data
  readonly parent: Slot | null
  readonly field: LevelField | null
  /** Its index in its list; -1 if it is not in a list. */
  readonly index: number
  /** Whether it was nulled together with its parent. */
  isDead: boolean
}

interface Group {
  readonly fields: readonly LevelField[]
  readonly slots: Slot[]
}

/** A pending value with its position; `index` as in Slot. */
interface Pending {
  readonly slot: Slot
  readonly field: LevelField
  readonly index: number
  readonly type: GraphQLObjectType | null
  readonly value: PromiseLike<unknown>
}

const VALUES_BETWEEN_CHECKS = 256

type Outcome = { readonly value: unknown } | { readonly error: unknown }

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  value instanceof Deferred || typeof (value as { then?: unknown } | null)?.then === 'function'

/** A cached look-up is settled, and is completed without waiting. */
const readSettled = (value: unknown): unknown =>
  value instanceof Deferred && value.isSettled ? value.read() : value

/** Executes an operation of a subgraph breadth-first: it resolves all fields of a level before it waits. */
class LevelExecution {
  readonly #schema: GraphQLSchema
  readonly #context: unknown
  readonly #lookUps: ExecutionLevel
  readonly #variables: Readonly<Record<string, unknown>>
  readonly errors: GraphQLError[] = []
  /** The groups of the current level, and the position in them. */
  #level: readonly Group[] = []
  #groupIndex = 0
  #fieldIndex = 0
  /** The groups of the next level. */
  #groups = new Map<readonly LevelField[], Group>()
  #pending: Pending[] = []
  #isRootNulled = false
  #hasDead = false

  constructor(
    schema: GraphQLSchema,
    context: unknown,
    lookUps: ExecutionLevel,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema
    this.#context = context
    this.#lookUps = lookUps
    this.#variables = variables
  }

  /** Returns the data at once if no field had to wait. */
  run(program: LevelProgram): Data | null | Promise<Data | null> {
    const out: Data = {}
    const type = program.rootType
    this.#addSlot(program.root, {
      type,
      source: undefined,
      out,
      parent: null,
      field: null,
      index: -1,
      isDead: false,
    })
    const isResolved = this.#resolveAvailable(performance.now() + SLICE_MS)
    if (isResolved && this.#pending.length === 0) return this.#isRootNulled ? null : out
    return this.#continue(out)
  }

  async #continue(out: Data): Promise<Data | null> {
    for (;;) {
      while (!this.#resolveAvailable(performance.now() + SLICE_MS)) await setImmediate()
      if (this.#pending.length === 0) return this.#isRootNulled ? null : out
      await this.#settlePending()
    }
  }

  /**
   * Resolves fields until all of them are pending or completed, level by level. Returns false if the time is over before.
   */
  #resolveAvailable(end: number): boolean {
    for (;;) {
      const group = this.#level[this.#groupIndex]
      if (!group) {
        if (this.#groups.size === 0) return true
        this.#level = [...this.#groups.values()]
        this.#groups = new Map()
        this.#groupIndex = 0
        continue
      }
      for (; this.#fieldIndex < group.fields.length; this.#fieldIndex += 1) {
        if (performance.now() > end) return false
        this.#resolveGroupField(group, group.fields[this.#fieldIndex] as LevelField)
      }
      this.#groupIndex += 1
      this.#fieldIndex = 0
    }
  }

  async #settlePending(): Promise<void> {
    while (this.#pending.length > 0) {
      const pending = this.#pending
      this.#pending = []
      this.#lookUps.flush()
      const outcomes = await settleAll(pending)
      let end = performance.now() + SLICE_MS
      for (const [index, one] of pending.entries()) {
        if (index % VALUES_BETWEEN_CHECKS === 0 && performance.now() > end) {
          await setImmediate()
          end = performance.now() + SLICE_MS
        }
        this.#settle(one, outcomes[index] as Outcome)
      }
    }
  }

  #addSlot(selection: LevelSelection, slot: Slot): void {
    const fields = selection.fieldsOf(slot.type)
    const group = this.#groups.get(fields)
    if (group) group.slots.push(slot)
    else this.#groups.set(fields, { fields, slots: [slot] })
  }

  #resolveGroupField({ slots }: Group, field: LevelField): void {
    let args: Record<string, unknown>
    try {
      args = field.readArguments(this.#variables)
    } catch (error) {
      for (const slot of slots) this.#fail(slot, field, -1, error)
      return
    }
    if (field.name === '_entities' && slots.length === 1) this.#resolveEntities(slots[0] as Slot, field, args)
    else for (const slot of slots) this.#resolveField(slot, field, args)
  }

  #resolveField(slot: Slot, field: LevelField, args: Record<string, unknown>): void {
    if (this.#hasDead && isDead(slot)) return
    try {
      const value = readSettled(
        field.resolve
          ? field.resolve(slot.source, args, this.#context, undefined as never)
          : this.#readProperty(slot.source, field.name, args),
      )
      if (isThenable(value)) this.#pending.push({ slot, field, index: -1, type: null, value })
      else this.#complete(slot, field, value)
    } catch (error) {
      this.#fail(slot, field, -1, error)
    }
  }

  #readProperty(source: unknown, name: string, args: Record<string, unknown>): unknown {
    const value = (source as Data | null | undefined)?.[name]
    return typeof value === 'function'
      ? (value as (...parts: unknown[]) => unknown).call(source, args, this.#context, undefined)
      : value
  }

  #resolveEntities(slot: Slot, field: LevelField, args: Record<string, unknown>): void {
    const representations = args['representations'] as readonly Data[]
    slot.out[field.key] = new Array(representations.length).fill(null)
    representations.forEach((representation, index) => {
      try {
        const type = this.#schema.getType(String(representation['__typename']))
        if (!isObjectType(type)) throw new Error(`no entity type "${String(representation['__typename'])}"`)
        const resolve = referenceResolverOf(type)
        const value = readSettled(
          resolve ? resolve(representation, this.#context, undefined) : representation,
        )
        if (isThenable(value)) this.#pending.push({ slot, field, index, type, value })
        else this.#completeItem(slot, field, index, value, type)
      } catch (error) {
        this.#fail(slot, field, index, error)
      }
    })
  }

  #settle({ slot, field, index, type }: Pending, outcome: Outcome): void {
    if (this.#hasDead && isDead(slot)) return
    // An item before it has nulled the list, which is reported by one error.
    if (index !== -1 && slot.out[field.key] === null) return
    if ('error' in outcome) {
      this.#fail(slot, field, index, outcome.error)
      return
    }
    try {
      if (index === -1) this.#complete(slot, field, outcome.value)
      else this.#completeItem(slot, field, index, outcome.value, type)
    } catch (error) {
      this.#fail(slot, field, index, error)
    }
  }

  #complete(slot: Slot, field: LevelField, value: unknown): void {
    if (value instanceof Error) throw value
    if (value === null || value === undefined) {
      if (field.isNonNull) throw nullError(field)
      slot.out[field.key] = null
    } else if (field.isList) {
      this.#completeList(slot, field, value)
    } else if (field.serialize) {
      slot.out[field.key] = serialized(field, field.serialize(value))
    } else if (field.selection) {
      const type = this.#typeOf(field.selection, value)
      const out: Data = {}
      slot.out[field.key] = out
      this.#addSlot(field.selection, {
        type,
        source: value,
        out,
        parent: slot,
        field,
        index: -1,
        isDead: false,
      })
    }
  }

  #completeList(slot: Slot, field: LevelField, value: unknown): void {
    if (!Array.isArray(value))
      throw new Error(`Expected a list for field "${field.parentType}.${field.name}".`)
    slot.out[field.key] = new Array(value.length).fill(null)
    value.forEach((item: unknown, index) => {
      if (isThenable(item)) {
        this.#pending.push({ slot, field, index, type: null, value: item })
        return
      }
      try {
        this.#completeItem(slot, field, index, item, null)
      } catch (error) {
        this.#fail(slot, field, index, error)
      }
    })
  }

  #completeItem(
    slot: Slot,
    field: LevelField,
    index: number,
    item: unknown,
    known: GraphQLObjectType | null,
  ): void {
    const list = slot.out[field.key] as unknown[] | null
    // An item before it has nulled the list.
    if (list === null) return
    if (item instanceof Error) throw item
    if (item === null || item === undefined) {
      if (field.isItemNonNull) throw nullError(field)
      return
    }
    if (field.serialize) {
      list[index] = serialized(field, field.serialize(item))
    } else if (field.selection) {
      const type = known ?? this.#typeOf(field.selection, item)
      const out: Data = {}
      list[index] = out
      this.#addSlot(field.selection, { type, source: item, out, parent: slot, field, index, isDead: false })
    }
  }

  #typeOf({ objectType, abstractType }: LevelSelection, value: unknown): GraphQLObjectType {
    if (objectType) return objectType
    if (!abstractType) throw new Error('a selection without a type')
    const resolveType = abstractType.resolveType ?? defaultTypeResolver
    const name = resolveType(value, this.#context, undefined as never, abstractType)
    const type = typeof name === 'string' ? this.#schema.getType(name) : undefined
    if (!isObjectType(type) || !this.#schema.isSubType(abstractType, type)) {
      throw new Error(`Abstract type "${abstractType.name}" must resolve to one of its types.`)
    }
    return type
  }

  #fail(slot: Slot, field: LevelField, index: number, error: unknown): void {
    this.errors.push(locatedError(error, field.nodes, pathOf(slot, field, index)))
    if (index === -1 || field.isItemNonNull) this.#nullField(slot, field)
    else (slot.out[field.key] as unknown[])[index] = null
  }

  #nullField(slot: Slot, field: LevelField): void {
    slot.out[field.key] = null
    if (field.isNonNull) this.#nullSlot(slot)
  }

  /** Nulls an object and, where null is not allowed, its parents. */
  #nullSlot(slot: Slot): void {
    slot.isDead = true
    this.#hasDead = true
    const { parent, field, index } = slot
    if (!parent || !field) {
      this.#isRootNulled = true
      return
    }
    const list = parent.out[field.key]
    if (index === -1 || field.isItemNonNull) this.#nullField(parent, field)
    else if (Array.isArray(list)) list[index] = null
  }
}

const nullError = (field: LevelField): Error =>
  new Error(`Cannot return null for non-nullable field ${field.parentType}.${field.name}.`)

const serialized = (field: LevelField, value: unknown): unknown => {
  if (value === null || value === undefined) {
    throw new Error(`The value of "${field.parentType}.${field.name}" cannot be serialised.`)
  }
  return value
}

const isDead = (slot: Slot | null): boolean => slot !== null && (slot.isDead || isDead(slot.parent))

const pathOf = (slot: Slot, field: LevelField, index: number): (string | number)[] => [
  ...(slot.parent && slot.field ? pathOf(slot.parent, slot.field, slot.index) : []),
  field.key,
  ...(index === -1 ? [] : [index]),
]

const settleAll = (pending: readonly Pending[]): Promise<Outcome[]> =>
  new Promise((done) => {
    const outcomes = new Array<Outcome>(pending.length)
    let left = pending.length
    const settle = (index: number, outcome: Outcome): void => {
      outcomes[index] = outcome
      left -= 1
      if (left === 0) done(outcomes)
    }
    pending.forEach(({ value }, index) => {
      if (value instanceof Deferred) {
        value.whenSettled(() =>
          settle(index, value.failure ? { error: value.failure.error } : { value: value.value as unknown }),
        )
      } else {
        value.then(
          (result) => settle(index, { value: result }),
          (error: unknown) => settle(index, { error }),
        )
      }
    })
  })

/** The result of graphql-js, executed breadth-first. It is a promise only if a field had to wait. */
export const executeLevels = (
  schema: GraphQLSchema,
  program: LevelProgram,
  variables: Readonly<Record<string, unknown>>,
  context: unknown,
  level: ExecutionLevel,
): SubgraphResult | Promise<SubgraphResult> => {
  // The gateway creates representations itself, so they need no coercion.
  const definitions = (program.operation.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== 'representations',
  )
  const { coerced, errors } = getVariableValues(schema, definitions, variables as Record<string, unknown>)
  if (errors) return { errors }
  const execution = new LevelExecution(schema, context, level, {
    ...coerced,
    ...('representations' in variables ? { representations: variables['representations'] } : {}),
  })
  const toResult = (data: Data | null): SubgraphResult => ({
    data,
    ...(execution.errors.length > 0 ? { errors: execution.errors } : {}),
  })
  const data = execution.run(program)
  return data instanceof Promise ? data.then(toResult) : toResult(data)
}
