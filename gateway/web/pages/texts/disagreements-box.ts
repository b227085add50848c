export const texts = {
  heading: 'Sources differ',
  all: (count: number) =>
    count === 1 ? 'See what each source says' : `See all ${count} differences, and what each source says`,
}
