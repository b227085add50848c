/** A link. `hidden` is text for screen readers. */
export interface Link {
  readonly text: string
  readonly href: string
  readonly hidden?: string
  readonly isSource?: true
}

export type Inline = string | Link | { readonly strong: string } | { readonly tag: string }

/** Text with links. */
export type Text = Inline | readonly Inline[]

/** Several texts in one line, with commas between them. */
export const inOneLine = <Part extends Inline>(parts: readonly (readonly Part[])[]): (Part | string)[] =>
  parts.flatMap((part, index): (Part | string)[] => (index === 0 ? [...part] : [', ', ...part]))

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const hiddenHtml = (hidden: string | undefined): string =>
  hidden === undefined ? '' : `<span class="nhsuk-u-visually-hidden"> ${escapeHtml(hidden)}</span>`

const inlineHtml = (inline: Inline): string => {
  if (typeof inline === 'string') return escapeHtml(inline)
  if ('strong' in inline) return `<strong>${escapeHtml(inline.strong)}</strong>`
  if ('tag' in inline) return `<strong class="nhsuk-tag">${escapeHtml(inline.tag)}</strong>`
  const classes = inline.isSource ? 'nhsuk-link app-source' : 'nhsuk-link'
  return `<a class="${classes}" href="${escapeHtml(inline.href)}">${escapeHtml(inline.text)}${hiddenHtml(inline.hidden)}</a>`
}

const isLine = (text: Text): text is readonly Inline[] => Array.isArray(text)

/** The only function that creates HTML from text. It escapes everything. */
export const textHtml = (text: Text): string =>
  isLine(text) ? text.map(inlineHtml).join('') : inlineHtml(text)

/** A list as text: 'a, b and c'. */
export const listed = (items: readonly Text[]): readonly Inline[] =>
  items.flatMap((item, index) => [
    ...(index === 0 ? [] : [index === items.length - 1 ? ' and ' : ', ']),
    ...(isLine(item) ? item : [item]),
  ])
