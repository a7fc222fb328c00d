import type { Dictionary } from './message.ts';

/** What is said to the visitor, in English: the reference for every visitor language. */
export const visitorEn = {
  greeting: 'Good day. {motto}. I am {staff}. How can I help you?',
  greetingNamed: {
    to: {
      sir: 'Good day, Mr {name}. {motto}. I am {staff}. How can I help you?',
      madam: 'Good day, Ms {name}. {motto}. I am {staff}. How can I help you?',
      neutral: 'Good day, {name}. {motto}. I am {staff}. How can I help you?',
    },
  },
  wait: {
    count: {
      one: 'Please wait about {count} minute. {reason}.',
      other: 'Please wait about {count} minutes. {reason}.',
    },
  },
  waitCalling: 'I am calling the person who deals with it',
  waitBusy: 'The person who deals with it is busy just now',
  waitComing: 'The person who deals with it is on the way to you',
  waitLeftPost: 'I have to step away for a moment',
  waitLookingUp: 'I am checking it for you',
  thanksForWaiting: 'Thank you for waiting.',
  pointTo: 'Please go to room {room}: {place}. You are expected.',
  escortTo: 'Please come with me to room {room}: {place}.',
  collectTo: 'Please take a seat. {whom} will come for you.',
  farewell: 'Is there anything else? Goodbye, and have a good day.',
  farewellNamed: {
    to: {
      sir: 'Is there anything else? Goodbye, Mr {name}, and have a good day.',
      madam: 'Is there anything else? Goodbye, Ms {name}, and have a good day.',
      neutral: 'Is there anything else? Goodbye, {name}, and have a good day.',
    },
  },
} as const satisfies Dictionary;
