export const words = {
  closed: (name: string, day: string) => `${name} closed on ${day}.`,
  became: {
    RENAMED: 'Became ',
    MERGED: 'Became part of ',
    SPLIT: 'Became in part ',
    DISPERSED: 'Its patients went in part to ',
    REPLACED_IN_LAW: 'Its duties went to ',
  },
  on: (day: string) => ` on ${day}.`,
  names: {
    caption: 'Other names it is known by',
    name: 'Name as printed',
    where: 'Where',
  },
}
