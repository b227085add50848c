import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The files in a folder and its folders, by their paths inside it, with '/' between the parts. */
export const listFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
