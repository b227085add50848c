import { isObject } from '../../../schema/is-object.ts'
import type { FaultList } from '../../input-faults.ts'
import { plainText } from './plain-text.ts'

/** The fields of a service that the graph stores. */
export interface OpenReferralService {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly organisation: string
  /** charity:1234567, company:1234567; without leading zeros. */
  readonly organisationNumbers: readonly string[]
  readonly categories: readonly string[]
  readonly url: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly postcode: string | null
  readonly assuredOn: string | null
  readonly modifiedOn: string | null
}

/** A service before it was checked. */
export type RawService = Readonly<Record<string, unknown>>

/** The value of a required field that the directory omits. */
export const NOT_STATED = 'not stated'

// In published feeds, optional fields may be absent, null, empty or of a wrong type. All of these mean "not known".
const text = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  const plain = typeof value === 'string' ? plainText(value) : ''
  return plain === '' ? null : plain
}

const records = (value: unknown): RawService[] => (Array.isArray(value) ? value.filter(isObject) : [])

const record = (value: unknown): RawService => (isObject(value) ? value : {})

const day = (value: unknown): string | null => {
  const [found] = /^\d{4}-\d{2}-\d{2}/.exec(text(value) ?? '') ?? []
  return found !== undefined && new Date(`${found}T00:00:00Z`).toJSON()?.slice(0, 10) === found ? found : null
}

// A field may have several addresses, and the prefix of a link.
const email = (value: unknown): string | null =>
  (text(value) ?? '')
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^mailto:/i, '').replace(/\?.*$/, ''))
    .find((part) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(part)) ?? null

// A host name without a scheme; an email address does not match.
const BARE_ADDRESS = /^([a-z0-9-]+\.)+[a-z]{2,}(\/\S*)?$/i

const url = (value: unknown): string | null => {
  const found = text(value)
  if (found === null) return null
  const address = BARE_ADDRESS.test(found) ? `https://${found}` : found
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null
}

const firstOf = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find((value) => value !== null) ?? null

const numberKind = (identifier: RawService): string | null => {
  const scheme = (text(identifier['identifier_scheme']) ?? '').toUpperCase()
  const kind = (text(identifier['identifier_type']) ?? '').toLowerCase()
  if (['GB-CHC', 'GB-SC', 'GB-NIC'].includes(scheme) || kind.includes('charity')) return 'charity'
  return scheme === 'GB-COH' || kind.includes('company') ? 'company' : null
}

const organisationNumbers = (organisation: RawService): string[] => {
  const numbers = records(organisation['organization_identifiers']).flatMap((identifier) => {
    const kind = numberKind(identifier)
    const number = (text(identifier['identifier']) ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
    const significant = number.replace(/^0+/, '')
    return kind === null || significant === '' ? [] : [`${kind}:${significant}`]
  })
  return [...new Set(numbers)].sort()
}

// Version 1.0 has taxonomy where 3.0 has taxonomy term, and physical addresses where 3.0 has addresses.
const categories = (service: RawService): string[] => {
  const terms = [
    ...records(service['attributes']).map((attribute) => record(attribute['taxonomy_term'])),
    ...records(service['service_taxonomys']).map((link) => record(link['taxonomy'])),
  ]
  return [...new Set(terms.flatMap((term) => text(term['name']) ?? []))]
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/i

const postcode = (service: RawService): string | null => {
  const locations = [
    ...records(service['service_at_locations']).map((place) => record(place['location'])),
    ...records(service['locations']),
  ]
  const addresses = locations.flatMap((location) => [
    ...records(location['addresses']),
    ...records(location['physical_addresses']),
  ])
  const physical = addresses.filter(({ address_type: kind }) => kind === 'physical')
  const stated = [...physical, ...addresses].map((address) => text(address['postal_code']))
  const codes = stated.filter((code) => code !== null)
  // Notes such as "N/A" are not postcodes. Those of other countries have a digit as well.
  return (
    codes.find((code) => POSTCODE.test(code.replace(/\s+/g, ''))) ??
    codes.find((code) => /\d/.test(code)) ??
    null
  )
}

const phone = (service: RawService): string | null => {
  const phones = [
    ...records(service['phones']),
    ...records(service['contacts']).flatMap((contact) => records(contact['phones'])),
    ...records(record(service['organization'])['phones']),
  ]
  // Notes such as "N/A" are not numbers. The shortest are emergency and short-code numbers of three digits.
  return phones.map(({ number }) => text(number)).find((number) => /(\d\D*){3}/.test(number ?? '')) ?? null
}

const ENDED = new Set(['inactive', 'defunct', 'deleted'])

/** Whether the service is still offered. */
export const isOffered = (service: RawService): boolean =>
  !ENDED.has((text(service['status']) ?? '').toLowerCase())

/** A checked service; null if a required field is missing, with a fault for each. */
export const readService = (
  value: unknown,
  file: string,
  where: string,
  faults: FaultList,
): OpenReferralService | null => {
  if (!isObject(value)) {
    faults.add({ file, column: where, problem: 'expected a service, a JSON object' })
    return null
  }
  const id = text(value['id'])
  const name = text(value['name'])
  if (id === null) faults.add({ file, column: `${where}.id`, problem: 'a service needs an id' })
  if (name === null) {
    faults.add({ file, column: `${where}.name`, value: id ?? '', problem: 'a service needs a name' })
  }
  if (id === null || name === null) return null
  const organisation = record(value['organization'])
  return {
    id,
    name,
    description: text(value['description']),
    organisation: text(organisation['name']) ?? NOT_STATED,
    organisationNumbers: organisationNumbers(organisation),
    categories: categories(value),
    url: firstOf([url(value['url']), url(organisation['website']), url(organisation['url'])]),
    email: firstOf([email(value['email']), email(organisation['email'])]),
    phone: phone(value),
    postcode: postcode(value),
    assuredOn: day(value['assured_date']),
    modifiedOn: day(value['last_modified']),
  }
}
