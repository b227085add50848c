export const texts = {
  title: 'Where sources differ',
  lede: 'All values on which two sources differ, most important first, with the one that is used here.',
  about: (id: string) => `Showing only differences about ${id}. `,
  all: 'Show all',
  count: (count: number) => (count === 1 ? '1 difference' : `${count} differences`),
  spellings: (count: number) =>
    count === 1
      ? 'Show 1 more, which is only a different spelling of a name'
      : `Show ${count} more, which are only different spellings of names`,
  none: 'The loaded sources agree.',
  weights: { HIGH: 'Changes an answer', MEDIUM: 'Could mislead', LOW: 'Wording or spelling' },
  used: 'Which one is used here, and why',
  difference: (value: string) => ` The difference is ${value}.`,
  unknownAbout: 'No area or practice has that name or code. All differences are shown instead',
  badPage: 'We could not open that page of results',
  next: 'Next page',
  first: 'First page',
  csv: 'These differences as a spreadsheet (CSV)',
  json: 'This page as data (JSON)',
}
