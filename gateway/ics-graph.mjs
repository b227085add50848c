#!/usr/bin/env node
// The program is TypeScript; Node 20 needs tsx to run it.
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
