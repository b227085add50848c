export const texts = {
  closed: (name: string, day: string) => `${name} closed on ${day}.`,
  ended: (day: string) => `It is treated as closed on ${day}.`,
  became: {
    RENAMED: 'Became ',
    MERGED: 'Became part of ',
    SPLIT: 'Part of it became ',
    DISPERSED: 'Some of its patients moved to ',
    REPLACED_IN_LAW: 'Its legal duties passed to ',
  },
  appears: {
    RENAMED: 'It appears to continue as ',
    MERGED: 'It appears to have become part of ',
    SPLIT: 'Part of it appears to have become ',
    DISPERSED: 'Some of its patients appear to have moved to ',
    REPLACED_IN_LAW: 'Its legal duties appear to have passed to ',
  },
  on: (day: string) => ` on ${day}.`,
  names: {
    caption: 'Other names',
    name: 'Name as printed',
    where: 'Source',
  },
}
