import type { Dictionary } from './message.ts';

/** What visitors are told of their data where it is collected (GDPR, art. 13). */
export const noticeEn = {
  title: 'Your data at our desk',
  law: 'Information under art. 13 of the General Data Protection Regulation (GDPR)',
  lawElsewhere: 'Information under {law}',
  controllerTitle: 'Who is responsible',
  contact: 'Contact: {contact}',
  officer: 'Data protection officer: {officer}',
  purposeTitle: 'What we note, and why',
  purpose:
    'We note what you came for and whom we asked, so that you reach the right person and your matter is not forgotten. If you wish, also your name and how we can reach you, to address you and to pass on a message.',
  free: 'You need not give your name or contact data. Without contact data we cannot get back to you.',
  basisTitle: 'Legal basis',
  recipientsTitle: 'Who sees it',
  recipients:
    'Our staff who deal with your matter, and their supervisors; each time a supervisor looks at it is recorded. Nobody else, unless the law demands it. Nothing is sent outside the European Economic Area, and no machine decides about you.',
  recipientsElsewhere:
    'Our staff who deal with your matter, and their supervisors; each time a supervisor looks at it is recorded. Nobody else, unless the law demands it. No machine decides about you.',
  retentionTitle: 'How long we keep it',
  retention: {
    count: {
      one: 'Your name, contact data and words are deleted {count} day after the last thing we did for you, or after the date we promised you. What stays (time, kind of matter, how it ended) does not say who you were.',
      other:
        'Your name, contact data and words are deleted {count} days after the last thing we did for you, or after the date we promised you. What stays (time, kind of matter, how it ended) does not say who you were.',
    },
  },
  rightsTitle: 'Your rights',
  rights:
    'You may ask to see your data, to have them corrected or deleted, to restrict their use, and object to it. Tell us at the desk or at the contact above.',
  authority: 'You may complain to: {authority}',
} as const satisfies Dictionary;
