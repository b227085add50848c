// Runs all tests on other versions of Node, each from the package `node` of npm: tsx test/other-nodes/run.ts [FILE...]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const VERSIONS = ['22', '24'] as const

const run = (command: string, args: readonly string[], environment: NodeJS.ProcessEnv): boolean =>
  spawnSync(command, [...args], { stdio: 'inherit', env: environment }).status === 0

/** Whether the tests pass on a version of Node. */
const passesOn = (version: string, files: readonly string[]): boolean => {
  const folder = mkdtempSync(join(tmpdir(), `ics-graph-node-${version}-`))
  try {
    // The package has a small install script, which places the program for this machine into its folder.
    const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${version}`]
    if (!run('npm', install, process.env)) return false
    const programs = join(folder, 'node_modules', 'node', 'bin')
    const environment = { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` }
    console.log(`\nNode ${version}`)
    return run(join(programs, 'node'), ['node_modules/vitest/vitest.mjs', 'run', ...files], environment)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const failed = VERSIONS.filter((version) => !passesOn(version, process.argv.slice(2)))
if (failed.length > 0) {
  console.error(`The tests fail on Node ${failed.join(' and ')}.`)
  process.exitCode = 1
}
