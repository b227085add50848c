import type { ContactKind } from '../../client/operation-types.ts'

interface Card {
  readonly name: string
  readonly organisation: string
  readonly role: string | null
  readonly reach: readonly { readonly kind: ContactKind; readonly value: string }[]
}

// RFC 6350 requires escaping of commas, semicolons, backslashes and line breaks.
const escaped = (text: string): string => text.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')

const PROPERTIES: Readonly<Record<ContactKind, (value: string) => string>> = {
  PHONE: (value) => `TEL;VALUE=text;TYPE=work,voice:${escaped(value)}`,
  EMAIL: (value) => `EMAIL;TYPE=work:${escaped(value)}`,
  WEBSITE: (value) => `URL:${value}`,
  ADDRESS: (value) => `ADR;TYPE=work:;;${escaped(value)};;;;`,
  SOCIAL: (value) => `NOTE:${escaped(value)}`,
}

// RFC 6350 limits lines to 75 octets, which long names exceed.
const LINE_CHARACTERS = 60

const folded = (line: string): string => {
  const characters = [...line]
  const parts: string[] = []
  for (let start = 0; start < characters.length; start += LINE_CHARACTERS) {
    parts.push(characters.slice(start, start + LINE_CHARACTERS).join(''))
  }
  return parts.join('\r\n ')
}

const card = ({ name, organisation, role, reach }: Card, asOf: string): string[] => [
  'BEGIN:VCARD',
  'VERSION:4.0',
  `FN:${escaped(name)}`,
  `ORG:${escaped(organisation)}`,
  ...(role === null ? [] : [`TITLE:${escaped(role)}`]),
  ...reach.map(({ kind, value }) => PROPERTIES[kind](value)),
  `REV:${asOf.replaceAll('-', '')}T000000Z`,
  'END:VCARD',
]

/** The contacts of a day as vCards. */
export const vcards = (cards: readonly Card[], asOf: string): string =>
  cards
    .flatMap((one) => card(one, asOf))
    .map((line) => `${folded(line)}\r\n`)
    .join('')
