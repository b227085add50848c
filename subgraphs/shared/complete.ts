type FieldResult<Field> = Awaited<ReturnType<Extract<Field, (...args: never[]) => unknown>>>

type Reserved = '__resolveReference' | '__isTypeOf' | '__resolveType'

/**
 * The resolvers of a type, complete: a field needs a resolver unless the model holds a value of the field's own type
 * under the field's own name. A field that somebody adds to the schema and forgets does not compile.
 */
export type Complete<Resolvers, Model = object> = Partial<Resolvers> & {
  [
    Name in Exclude<keyof Resolvers, Reserved> as Name extends keyof Model
      ? Model[Name] extends FieldResult<NonNullable<Resolvers[Name]>>
        ? never
        : Name
      : Name
  ]-?: NonNullable<Resolvers[Name]>
}
