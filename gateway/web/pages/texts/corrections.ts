export const texts = {
  link: 'Something wrong on this page?',
  form: {
    title: 'Tell us what is wrong',
    lede: 'Three questions. You get a reference, so you can see what happens to your report.',
    about: 'What it is about',
    aboutHint: 'The address of the page, or the name or code of a practice, network or place.',
    whatIsWrong: 'What is wrong?',
    whatIsRight: 'What should it say?',
    howDoYouKnow: 'How do you know?',
    howHint: 'For example a website, a document and its page, or that you work there.',
    email: 'Your email address (you can leave this empty)',
    emailHint: 'Only for questions to you. It is never shown, and is deleted once we have made a decision.',
    privacy: 'Do not tell us about a patient. Only our data team reads what you write.',
    trap: 'Leave this field empty',
    button: 'Send',
  },
  faults: {
    about:
      'Enter what it is about: the address of a page on this site, or the id or code of a practice or place',
    whatIsWrong: 'Tell us what is wrong, in up to 2,000 characters',
    whatIsRight: 'Tell us what it should say, in up to 2,000 characters',
    howDoYouKnow: 'Tell us how you know, in up to 2,000 characters',
    email: 'Enter an email address like name@example.org, or leave it empty',
    tooSoon:
      'This was sent very quickly, and may not be from a person. Read what you wrote and send it again',
    limited: (minutes: number) =>
      `Too many reports have come from your internet connection. Send this again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. You can continue to read pages and download files: they are not limited`,
  },
  state: {
    title: (reference: string) => `Correction ${reference}`,
    summary: {
      reference: 'Reference',
      about: 'About',
      reported: 'Reported on',
      state: 'Status',
      decided: 'Decided on',
    },
    states: {
      RECEIVED: 'Received',
      BEING_CHECKED: 'Being checked',
      CHANGED: 'Changed',
      NOT_CHANGED: 'Not changed',
    },
    next: {
      RECEIVED: 'Thank you. We have received your report. Keep this reference and come back to this page.',
      BEING_CHECKED: 'Our data team is checking this.',
      CHANGED: 'Your report was right. We have corrected the source.',
      NOT_CHANGED: 'Nothing was changed.',
    },
    why: 'Why',
    seeAlso: 'We correct the source that a figure comes from, so that the figure stays correct.',
  },
}
