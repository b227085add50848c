import { contactsText, type ShownContact } from './contacts.ts'
import { day } from '../number-format.ts'
import type { Table } from './table.ts'
import { texts } from './texts/assets.ts'

interface ShownAsset {
  readonly name: string
  readonly organisation: string
  readonly categories: readonly string[]
  readonly phone: string | null
  readonly email: string | null
  readonly url: string | null
  readonly assuredOn: string | null
}

const contactsOf = ({ phone, email, url }: ShownAsset): readonly ShownContact[] =>
  (
    [
      ['PHONE', phone],
      ['EMAIL', email],
      ['WEBSITE', url],
    ] as const
  ).flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }]))

/** Groups and activities, with their organisation and the date of the last confirmation. */
export const assetTable = (assets: readonly ShownAsset[], shownOn: string): Table => ({
  caption: texts.caption,
  columns: [
    { text: texts.name },
    { text: texts.about },
    { text: texts.by },
    { text: texts.reach },
    { text: texts.confirmed },
  ],
  rows: assets.map((asset) => [
    asset.name,
    asset.categories.join(', '),
    asset.organisation,
    contactsText(contactsOf(asset), shownOn),
    asset.assuredOn === null ? texts.notStated : day(asset.assuredOn),
  ]),
})
