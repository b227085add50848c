import { isObject } from '../../../schema/is-object.ts'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { FaultList } from '../../input-faults.ts'
import { describeMissing, readPages } from './page.ts'
import { isOffered, readService, type OpenReferralService } from './service.ts'

const parse = (path: string): unknown => {
  const bytes = readFileSync(path)
  return JSON.parse(
    (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, ''),
  )
}

/** The services in a file that was saved from a feed. Faults are added to the list. */
export async function* readOpenReferralFile(
  path: string,
  file: string,
  faults: FaultList,
): AsyncGenerator<OpenReferralService> {
  let json: unknown
  try {
    json = parse(path)
  } catch (error) {
    faults.add({ file, problem: `not a JSON file: ${(error as Error).message}` })
    return
  }
  const pages = readPages(json)
  if (!pages) {
    faults.add({
      file,
      problem:
        'not a list of services: expected a page with "contents" (or "content"), or a list of such pages',
    })
    return
  }
  const read = {
    pages: pages.length,
    services: pages.reduce((sum, { services }) => sum + services.length, 0),
  }
  const [page] = pages
  const missing = page ? describeMissing(page, read) : null
  if (missing !== null) faults.add({ file, problem: missing })
  for (const [number, { services }] of pages.entries()) {
    for (const [index, value] of services.entries()) {
      const where = `${pages.length > 1 ? `page ${number + 1}, ` : ''}contents[${index}]`
      const service = readService(value, file, where, faults)
      if (service && isObject(value) && isOffered(value)) yield service
    }
  }
}
