export const words = {
  closed: (name: string, day: string) => `${name} closed on ${day}.`,
  ended: (day: string) => `It is shown until ${day}.`,
  became: {
    RENAMED: 'Became ',
    MERGED: 'Became part of ',
    SPLIT: 'Became in part ',
    DISPERSED: 'Its patients went in part to ',
    REPLACED_IN_LAW: 'Its duties went to ',
  },
  appears: {
    RENAMED: 'It appears to continue as ',
    MERGED: 'It appears to have become part of ',
    SPLIT: 'Part of it appears to have become ',
    DISPERSED: 'Its patients appear to have gone in part to ',
    REPLACED_IN_LAW: 'Its duties appear to have gone to ',
  },
  on: (day: string) => ` on ${day}.`,
  names: {
    caption: 'Other names',
    name: 'Name as printed',
    where: 'Where',
  },
}
