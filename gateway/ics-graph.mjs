#!/usr/bin/env node
import { register } from 'node:module'

const start = async () => {
  // Node 22.18 and later versions run TypeScript.
  if (process.features.typescript) return import('./cli.ts')
  // Stack traces have the lines of the TypeScript files.
  process.setSourceMapsEnabled(true)
  const { compiledProgram } = await import('./typescript-cache.mjs')
  const compiled = await compiledProgram()
  if (compiled !== null) return import(compiled)
  register('./typescript-loader.mjs', import.meta.url)
  return import('./cli.ts')
}

await start()
