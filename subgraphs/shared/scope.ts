/** The scope of a national fact. Every other scope is the id of a system. */
export const ENGLAND = 'england'

export const isNational = ({ scope }: { readonly scope: string }): boolean => scope === ENGLAND
