import { asStatedOn } from './evidence.ts'
import type { ContactKind } from '../../client/operation-types.ts'
import { formatPhone, phoneAddress } from '../phone-number.ts'
import { inOneLine, type Inline } from './text.ts'

export interface ShownContact {
  readonly of?: string
  readonly kind: ContactKind
  readonly value: string
  readonly statedOn?: string | null
}

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text)

const reach = ({ kind, value }: ShownContact): Inline => {
  switch (kind) {
    case 'PHONE': {
      const href = phoneAddress(value)
      return href === null ? value : { text: formatPhone(value), href }
    }
    case 'EMAIL':
      return { text: value, href: `mailto:${value}` }
    case 'WEBSITE':
      return isWebAddress(value) ? { text: value, href: value } : { text: value, href: `https://${value}` }
    case 'ADDRESS':
    case 'SOCIAL':
      return value
  }
}

export const contactText = (contact: ShownContact, shownOn: string): readonly Inline[] => [
  reach(contact),
  ...asStatedOn(contact.statedOn, shownOn),
]

export const contactsText = (contacts: readonly ShownContact[], shownOn: string): readonly Inline[] =>
  inOneLine(contacts.map((contact) => contactText(contact, shownOn)))

/** The first telephone number of the contacts. */
export const phoneOf = (contacts: readonly ShownContact[]): ShownContact | undefined =>
  contacts.find(({ kind }) => kind === 'PHONE')

export const personText = (name: string, statedOn: string | null, shownOn: string): readonly Inline[] => [
  { strong: name },
  ...asStatedOn(statedOn, shownOn),
]
