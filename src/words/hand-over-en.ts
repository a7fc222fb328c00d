import type { Dictionary } from './message.ts';

/** The change of shift, by moving codes or a file: words that travel with that part of the program alone. */
export const handOverEn = {
  title: 'Change of shift',
  intro: 'What still needs somebody goes from phone to phone, without a network.',
  give: 'Hand over',
  giveHint: 'This phone shows a moving code, the other one reads it.',
  take: 'Take over',
  takeHint: 'The camera reads the code from the other phone.',

  giveTitle: 'Handing over',
  giveCount: {
    count: {
      one: '{count} visit still to be finished',
      other: '{count} visits still to be finished',
    },
  },
  giveHow: 'Screen bright, phones face to face, until the other one says it is done.',
  giveKept: 'The visits stay on this phone as well. Let nobody else film the code.',
  giveNothing: 'Nothing to hand over: no visit of this phone still needs anybody.',
  giveTooMuch: 'Too much for codes. Save a copy as a file and hand that over.',
  packing: 'Making the code…',
  codeLabel: 'Moving code for the other phone',
  codeNumber: 'Code {number}',
  codeWhole: 'In all {all}, about {seconds} s',
  pause: 'Stop',
  goOn: 'Go on',
  slower: 'Slower',

  takeTitle: 'Taking over',
  cameraLabel: 'What the camera sees',
  cameraOpening: 'Opening the camera…',
  aim: 'Bring the code on the other phone into the square.',
  progressLabel: 'Codes read',
  progress: '{have} of {of}',
  taking: 'Taking over…',
  cameraDenied:
    'Usher may not use the camera. Allow it for this page in the browser’s settings, or use a file.',
  cameraMissing: 'There is no camera here that Usher could use. Use a file instead.',
  cameraBusy: 'Another app holds the camera. Close it and try again.',
  readerMissing:
    'What reads codes is not on this phone yet; it is fetched when there is a connection. Use a file until then.',
  tryAgain: 'Try again',
  useFile: 'Use a file instead',
  foreignCode: 'This is not a code of Usher’s.',
  newerCode: 'This code is of a newer Usher. Update this phone first.',
  otherCode: 'This is another code than the one begun.',
  otherCodeRead: 'Read this one',
  notWhole: 'What was read does not fit together. Reading begins anew.',
  unreadable: 'What was read cannot be used. Hand over once more from the other phone.',
  houseUnknown: 'This phone does not know its institution yet. Connect it once, then take over.',
  notKept:
    'This phone could not keep all of it; why, it says above. Put that right and read again.',

  taken: {
    count: { one: '{count} visit taken over', other: '{count} visits taken over' },
  },
  takenThen: 'This phone sends them too, under the names of those who recorded them.',
  known: {
    count: { one: '{count} was here already', other: '{count} were here already' },
  },
  nothingNew: 'Nothing new: all of it is here already.',
  otherInstitution: 'These visits belong to another institution. Nothing was taken over.',
  faultForeign: {
    count: {
      one: '{count} visit belongs to another institution.',
      other: '{count} visits belong to another institution.',
    },
  },
  faultMalformed: {
    count: {
      one: '{count} visit is of a kind that this phone does not know. Update Usher here and read again.',
      other:
        '{count} visits are of a kind that this phone does not know. Update Usher here and read again.',
    },
  },
  faultHash: {
    count: {
      one: '{count} visit was altered on the way.',
      other: '{count} visits were altered on the way.',
    },
  },
  faultTooLarge: {
    count: {
      one: '{count} visit would hold too many acts here.',
      other: '{count} visits would hold too many acts here.',
    },
  },
  faultsStay: 'What was not taken over stays on the other phone.',
  nextPhone: 'Read another phone',

  // The copy of another phone, as a file
  copyChoose: 'Load a file from another phone',
  copyReading: 'Reading the file…',
  copyHolds: {
    count: {
      one: 'In the file: {count} visit, {when}.',
      other: 'In the file: {count} visits, {when}.',
    },
  },
  copyAuthors: 'Recorded by: {people}',
  copyFrom: 'Saved on the phone {device}, {when}',
  copyFromHere: 'Saved on this very phone, {when}',
  copyRestKnown: 'This phone already has the others.',
  copyNothingNew: 'This phone already has everything from this file. There is nothing to take.',
  copyTake: { count: { one: 'Take {count} visit', other: 'Take {count} visits' } },
  copyLeave: 'Do not take',
  copyTaken: { count: { one: '{count} visit taken.', other: '{count} visits taken.' } },
  copyThen:
    'This phone sends what was taken, under the names of those who recorded it. Keep the file until nothing is left to send here.',
  copyFaultsTitle: 'Cannot be taken',
  copyFaultsHint: 'The file and the other phone go on holding what is not taken here.',
  copyFaultAt: 'No. {position} in the file, {when}',
  copyFaultUndated: 'No. {position} in the file',
  copyFaultMalformed:
    'Not a record as this phone knows it, at {where}. Update Usher here and load the file again; otherwise give the file to your administrator.',
  copyFaultHash:
    'Altered after it was saved: {where} does not fit its content. Save the copy once more on the other phone.',
  copyFaultForeign:
    'Belongs to another institution ({where}). Load the file on a phone of that institution.',
  copyFaultTooLarge: 'Too many acts for one visit ({where}). Give the file to your administrator.',
  copyTooLarge:
    '“{name}” has {megabytes} MB; a phone reads up to {most}. Give it to your administrator: the server can load it.',
  copyUnreadable:
    'The phone cannot open “{name}”. Copy the file into the phone’s own memory and choose it again.',
  copyOtherFile:
    '“{name}” is no copy of visits. Choose the file that was saved on the page “Not sent yet”.',
  copyCutOff:
    '“{name}” is incomplete or damaged inside. Save the copy once more on the other phone and bring it over again.',
  copyNewer: '“{name}” comes from a newer version of Usher. Update Usher here and load it again.',
} as const satisfies Dictionary;
