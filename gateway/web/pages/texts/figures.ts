export const texts = {
  source: 'Source',
  ofWhat: (what: string) => `of ${what}`,
  notStated: 'Not stated',
}
