export const words = {
  source: 'Source',
  ofWhat: (what: string) => `of ${what}`,
  notStated: 'Not stated',
}
