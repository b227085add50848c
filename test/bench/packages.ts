import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const INSTALLED = new URL('node_modules/.package-lock.json', import.meta.url)

// Some dependencies declare a newer Node, but work with this one.
const install = (): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn('npm', ['ci', '--no-engine-strict', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`npm ci ended with ${code}`))))
  })

/** Installs the rival gateways if they are missing. Without them the bench continues and reports it. */
export const installPeers = async (say: (message: string) => void): Promise<void> => {
  if (existsSync(INSTALLED)) return
  say('installing the other gateways into test/bench/node_modules')
  await install().catch((error: Error) => say(`they could not be installed: ${error.message}`))
}
