import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { texts } from '../../gateway/web/pages/texts/location-panel.ts'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { openPage } from '../support/pages.ts'
import { newFolder } from '../support/program.ts'

// A program and a whole load.
vi.setConfig({ testTimeout: 120_000 })

const QUESTION = `query($postcode: String!, $asOf: Date) {
  locate(postcode: $postcode, asOf: $asOf) {
    lsoaCode explanation
    registrations { neighbourhood { id } areaCode patients share holdsOn citations { locator } }
  }
}`

it.each([
  [0.02, 'fewer than 1 in 10 people'],
  [0.6, 'about 6 in 10 people'],
  [0.96, 'more than 9 in 10 people'],
  [1, 'about 10 in 10 people'],
])('a share of %d is described as %s', (share, said) => expect(texts.tenths(share)).toBe(said))

it('states in which neighbourhoods the residents of a small area are registered', async () => {
  const database = await useTestDatabase()
  const application = await startTestApplication({ DATABASE_URL: database.url })
  try {
    const before = await ask(application.url, QUESTION, { postcode: 'LE15 6HL', asOf: '2022-06-01' })
    expect(before.errors).toEqual([])
    const { lsoaCode } = before.data.locate
    expect(lsoaCode).toMatch(/^E0\d{7}$/)
    expect(before.data.locate.registrations).toEqual([])

    const file = join(newFolder(), 'gp-reg-pat-prac-lsoa-all-2022-05.csv')
    writeFileSync(
      file,
      [
        'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,NUMBER_OF_PATIENTS',
        `GP_PRAC_PAT_LIST,01May2022,C82010,OAKHAM MEDICAL PRACTICE,${lsoaCode},ALL,600`,
        `GP_PRAC_PAT_LIST,01May2022,C82038,LATHAM HOUSE MEDICAL PRACTICE,${lsoaCode},ALL,300`,
        `GP_PRAC_PAT_LIST,01May2022,Y03584,LLR SAS PROVIDER,${lsoaCode},ALL,100`,
      ].join('\n'),
    )
    await loadFiles(connectForTest(database.address), [file])
    const { data, errors } = await ask(application.url, QUESTION, {
      postcode: 'LE15 6HL',
      asOf: '2022-06-01',
    })
    expect(errors).toEqual([])
    expect(data.locate.registrations).toEqual([
      {
        neighbourhood: { id: 'rutland-healthcare' },
        areaCode: lsoaCode,
        patients: 600,
        share: 0.6,
        holdsOn: '2022-05-01',
        citations: [{ locator: 'gp-reg-pat-prac-lsoa-all-2022-05.csv:2' }],
      },
      expect.objectContaining({ neighbourhood: { id: 'melton-syston-and-vale' }, patients: 300, share: 0.3 }),
      expect.objectContaining({ neighbourhood: null, patients: 100, share: 0.1 }),
    ])
    const { text } = await openPage(application.url, '/find?q=LE15+6HL&asOf=2022-06-01')
    expect(text).toContain('Where people around this postcode were registered on 1 May 2022')
    expect(text).toContain('Rutland Healthcare about 6 in 10 people 600')
    expect(text).toContain('Practices that are not in a neighbourhood about 1 in 10 people 100')
    expect(text).not.toContain('We only know which practices are nearest')
    const early = await ask(application.url, QUESTION, { postcode: 'LE15 6HL', asOf: '2022-04-30' })
    expect(early.data.locate.registrations).toEqual([])
  } finally {
    await application.stop()
  }
})
