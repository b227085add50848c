import { escapeHtml } from './text.ts'

export interface Entry {
  readonly id: string
  readonly title: string
  /** A date like 2026-04-01. */
  readonly day: string
  readonly href: string
}

export interface Feed {
  readonly title: string
  /** The address of the page that the feed belongs to. */
  readonly address: string
  readonly feedAddress: string
  readonly author: string
  /** The date of the feed if it has no entries. */
  readonly day: string
  readonly entries: readonly Entry[]
}

const at = (day: string): string => `${day}T00:00:00Z`

/** An Atom feed (RFC 4287). */
export const atomText = ({ title, address, feedAddress, author, day, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeHtml(address)}</id><title>${escapeHtml(title)}</title><updated>${at(entries[0]?.day ?? day)}</updated>`,
    `<author><name>${escapeHtml(author)}</name></author>`,
    `<link rel="self" href="${escapeHtml(feedAddress)}"/><link rel="alternate" href="${escapeHtml(address)}"/>`,
    ...entries.map(
      (entry) =>
        `<entry><id>${escapeHtml(entry.id)}</id><title>${escapeHtml(entry.title)}</title><updated>${at(entry.day)}</updated><link href="${escapeHtml(entry.href)}"/></entry>`,
    ),
    '</feed>',
    '',
  ].join('\n')
