import type { ContactKind } from '../../client/operation-types.ts'
import { formatPhone } from '../phone-number.ts'

/** Older address books read version 3.0 only. */
export type VcardVersion = '3.0' | '4.0'

interface Card {
  readonly name: string
  readonly organisation: string
  readonly role: string | null
  readonly reach: readonly { readonly kind: ContactKind; readonly value: string }[]
  /** A sentence about the contact, such as its date. */
  readonly note: string | null
}

// RFC 2426 and RFC 6350 require escaping of commas, semicolons, backslashes and line breaks.
const escaped = (text: string): string => text.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')

const PROPERTIES: Readonly<Record<ContactKind, (value: string, version: VcardVersion) => string>> = {
  PHONE: (value, version) =>
    `TEL;${version === '4.0' ? 'VALUE=text;' : ''}TYPE=work,voice:${escaped(formatPhone(value))}`,
  EMAIL: (value, version) => `EMAIL;TYPE=${version === '4.0' ? 'work' : 'internet,work'}:${escaped(value)}`,
  WEBSITE: (value) => `URL:${value}`,
  ADDRESS: (value) => `ADR;TYPE=work:;;${escaped(value)};;;;`,
  SOCIAL: (value) => `NOTE:${escaped(value)}`,
}

// Both versions limit lines to 75 octets, with the space at the start of a continued line.
const LINE_BYTES = 74

const folded = (line: string): string => {
  const parts = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LINE_BYTES) {
      parts.push('')
      bytes = 0
    }
    parts[parts.length - 1] += character
    bytes += size
  }
  return parts.join('\r\n ')
}

const card = (
  { name, organisation, role, reach, note }: Card,
  asOf: string,
  version: VcardVersion,
): string[] => [
  'BEGIN:VCARD',
  `VERSION:${version}`,
  // Version 3.0 requires the parts of a name. A name is published as a whole.
  ...(version === '3.0' ? [`N:${escaped(name)};;;;`] : []),
  `FN:${escaped(name)}`,
  `ORG:${escaped(organisation)}`,
  ...(role === null ? [] : [`TITLE:${escaped(role)}`]),
  ...reach.map(({ kind, value }) => PROPERTIES[kind](value, version)),
  ...(note === null ? [] : [`NOTE:${escaped(note)}`]),
  `REV:${asOf.replaceAll('-', '')}T000000Z`,
  'END:VCARD',
]

/** The contacts of a day as vCards. */
export const vcards = (cards: readonly Card[], asOf: string, version: VcardVersion): string =>
  cards
    .flatMap((one) => card(one, asOf, version))
    .map((line) => `${folded(line)}\r\n`)
    .join('')
