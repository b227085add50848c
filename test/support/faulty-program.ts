// The program with a fault that a test requests on standard input. The delivered program has no option for faults.
import { start } from '../../gateway/commands/start.ts'

const FAULTS: Readonly<Record<string, () => void>> = {
  throw: () => {
    throw new Error('injected error')
  },
  reject: () => void Promise.reject(new Error('injected error')),
}

process.stdin.on('data', (chunk: Buffer) => {
  const fault = FAULTS[chunk.toString().trim()]
  if (fault) setTimeout(fault, 0)
})

await start({})
