import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const FOLDER = new URL('../../../schema/downloads/', import.meta.url)

// `thing.field.field`: from a thing that the rows are made of, or from the answer as a whole.
const path = z.string().regex(/^\w+(\.\w+)+$/)

const column = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  description: z.string().min(1),
  /** Where the value stands; of several, the first that is there. */
  path: z.union([path, z.array(path).min(1)]).optional(),
  /** The number of things in this list. */
  count: path.optional(),
  /** The number of things in the list of which this is false or missing. */
  unless: z.string().optional(),
  /** What is the same in every row: the day, the version of the data, a parameter as it was asked. */
  given: z.string().optional(),
  /** Another path for each value of a parameter. */
  by: z.strictObject({ parameter: z.string(), paths: z.record(z.string(), path) }).optional(),
})

const parameter = z.strictObject({
  description: z.string().min(1),
  /** The variable of the operation that it becomes. */
  variable: z.string().optional(),
  /** Words that may be given, and what the variable is for each. */
  values: z.record(z.string(), z.string()).optional(),
  isBoolean: z.boolean().optional(),
  /** A system: each one that is loaded when left out. */
  isSystem: z.boolean().optional(),
  default: z.string().optional(),
  /** Only rows in which this is what was given. */
  filter: path.optional(),
})

const manifest = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string().min(1),
  description: z.string().min(1),
  operation: z.string(),
  /** Whether the operation takes a day; else rows are of the day on which the data was loaded. */
  hasDay: z.boolean(),
  /** The connection that is followed to its end, as a root field. */
  connection: z.string().optional(),
  parameters: z.record(z.string(), parameter).default({}),
  /** Ways down to the things that rows are made of, each step from the one before; rows are what the last step finds. */
  rows: z.array(z.record(z.string(), z.string())).min(1),
  columns: z.array(column).min(1),
})

export type Manifest = z.infer<typeof manifest>
export type ManifestColumn = z.infer<typeof column>
export type ManifestParameter = z.infer<typeof parameter>

/** What can be downloaded, by name: one file each in schema/downloads/. */
export const readManifests = (): readonly Manifest[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => manifest.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))))
