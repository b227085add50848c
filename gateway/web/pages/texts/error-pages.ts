export const texts = {
  notFound: {
    title: 'We could not find that page',
    advice: 'The address may be old or mistyped. You can search instead.',
    nearest: 'Did you mean one of these?',
    label: 'Postcode, practice, town or neighbourhood',
    button: 'Search',
    browse: 'All neighbourhoods',
  },
  unavailable: {
    title: 'We cannot answer right now',
    advice: 'The information is not available at the moment. Please try again in a minute.',
    status: 'See what is working and what is not',
  },
  refused: {
    title: 'We could not run that request',
    advice: 'Go back and request less at a time, or change what you entered.',
    home: 'Start again',
  },
  broken: {
    title: 'Something went wrong',
    advice: 'It is our fault, not yours. Please try again. If it happens again, tell us this number:',
  },
  day: {
    title: 'Choose a day',
    fault: 'Enter a date like 2021-10-01',
    future: 'Enter a date that is not in the future',
    label: 'Day',
    button: 'Show this day',
  },
}
