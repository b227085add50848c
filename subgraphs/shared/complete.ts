type FieldResult<Field> = Awaited<ReturnType<Extract<Field, (...args: never[]) => unknown>>>

type Reserved = '__resolveReference' | '__isTypeOf' | '__resolveType'

/**
 * The resolvers of a type. A field needs a resolver unless the model has a property of the same name and type. A new
 * field without either does not compile.
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
