#!/usr/bin/env node
import { register } from 'node:module'

// Node 22.18 and later versions run TypeScript. Earlier versions need a loader.
if (!process.features.typescript) {
  register('./typescript-loader.mjs', import.meta.url)
  // Stack traces have the lines of the TypeScript files.
  process.setSourceMapsEnabled(true)
}
await import('./cli.ts')
