import { StoredOperations } from '../graph/query-service/stored-operations.ts'

/** The text of a stored operation. */
export const storedText = (name: string): string => {
  const found = StoredOperations.shipped()
    .describe()
    .find((operation) => operation.name === name)
  if (!found) throw new Error(`no stored operation "${name}"`)
  return found.text
}
