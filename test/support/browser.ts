import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; undefined if there is none. */
export const findBrowser = (): string | undefined => BROWSERS.find((path) => existsSync(path))

export interface OpenBrowser {
  readonly page: Page
  stop(): Promise<void>
}

/** A window with a temporary profile, which opens only the given pages. */
export const startBrowser = async (): Promise<OpenBrowser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(`There is no browser: none of ${BROWSERS.join(', ')}.`)
  const profile = mkdtempSync(join(tmpdir(), 'ics-graph-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    page: await context.newPage(),
    stop: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
