/** Pages of text only, with headings and paragraphs. */
export const texts = {
  about: {
    title: 'About',
    parts: [
      [
        'What this is',
        'These pages show who works with whom in an integrated care system (ICS): GP practices, primary care networks (PCNs), neighbourhoods, councils, teams, services and money. They are made for people who help others find care, for partner organisations and for planners.',
      ],
      [
        'Where it comes from',
        'Everything comes from published documents and data files. Each figure has a ‘Source’ link. Where sources differ, we show what each says and which one we use.',
      ],
      [
        'What we do not know',
        'If a source does not state something, we say ‘Not stated’ or ‘Not published’. That is not the same as zero. Nothing is guessed.',
      ],
      [
        'Neighbourhoods and streets',
        'People choose their GP practice, so a street or a postcode does not belong to a neighbourhood. We only show which practices are nearest.',
      ],
      [
        'Use it in your own work',
        'Most pages are also available as data: add .csv or .json to the address. The query behind each page is linked at its end.',
      ],
    ],
  },
  accessibility: {
    title: 'Accessibility',
    parts: [
      [
        'How these pages should work for you',
        'You should be able to use every page with a keyboard, with a screen reader, at 400% zoom, on a phone, and without scripts. We aim for level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
      ],
      [
        'Pictures',
        'Every picture has a title and a description, and the same numbers as a table. Colour is never the only signal.',
      ],
      [
        'What may not work well',
        'Tables with many columns need scrolling sideways on small screens. Wide pictures do too; their tables do not. The names and notes of old documents are shown as they were printed. The explorer, an editor for queries, needs JavaScript and does not meet level AA. The page of example queries runs queries without JavaScript.',
      ],
      [
        'How we check',
        'Pages are checked by a program in a real browser, on a wide and on a narrow screen, each time they change. A program does not find everything.',
      ],
      [
        'If something does not work for you',
        'Use the link at the bottom of the page to tell us. The organisation that runs this service should answer within ten working days. If you are not happy with the answer, the Equality Advisory and Support Service can help.',
      ],
    ],
  },
  privacy: {
    title: 'Privacy',
    parts: [
      ['Cookies and trackers', 'There are none. Nothing is loaded from other sites.'],
      [
        'What you search for',
        'Your words and postcodes are used for your search and are not stored in our logs.',
      ],
      [
        'Who these pages name',
        'Only published roles: role, organisation and published contact. There are no private numbers. You can only search for people in published roles.',
      ],
      [
        'Your reports',
        'Only our data team reads your words and, if you gave one, your email address. Your email address is deleted once we have made a decision.',
      ],
      [
        'Leaving these pages',
        'When you follow a link to another site, your browser does not send that site the address of this page.',
      ],
    ],
  },
} as const
