import type { Dictionary } from './message.ts';

/** Enrolling a phone, signing in, setting a PIN: words that travel with that part of the program alone. */
export const enterEn = {
  // A phone that the institution does not know yet
  enrolTitle: 'Enrol this phone',
  enrolHow:
    'Your administrator shows a QR code. Point the camera at it, or type the code beneath it.',
  enrolScan: 'Read the QR code',
  enrolStopScan: 'Type the code instead',
  enrolAim: 'Hold the phone over the QR code.',
  enrolCode: 'Code',
  enrolCodeHint: 'Ten letters and digits; dashes and small letters do not matter',
  enrolName: 'Name of this phone',
  enrolNameHint: 'So that it can be told from others, for example “Gatehouse 1”',
  enrolSave: 'Enrol the phone',
  enrolPassword: 'I have a user name and a password',
  enrolOlder: 'What is already on this phone stays, and is sent once somebody has signed in.',
  cameraLabel: 'Picture of the camera',
  cameraOpening: 'Opening the camera…',
  cameraDenied: 'The browser may not use the camera. Type the code.',
  cameraMissing: 'There is no camera here. Type the code.',
  cameraBusy: 'Another program uses the camera. Type the code.',
  readerMissing: 'Reading QR codes needs a connection. Type the code.',
  foreignCode: 'This QR code is not one that enrols phones.',

  // Signing in
  signInTitle: 'Sign in',
  userName: 'User name',
  password: 'Password',
  passwordShow: 'Show the password',
  signInNow: 'Sign in',
  signInPasskey: 'Sign in with a passkey',
  signInToCode: 'Use a code instead',
  signInBack: 'Back to the PIN',
  daysOver:
    'This phone was without a connection for too long. Sign in with your password once; nothing on it is lost.',
  pinsUsedUp:
    'Too many wrong PINs. Sign in with your password; nothing that was recorded here is lost.',
  pinDeleted:
    'The browser has deleted what Usher kept on this phone, your PIN too. Sign in with your password and set a new one; then you will see what may be lost.',
  pinForgotten: 'Sign in with your password, then choose a new PIN. What is on this phone stays.',
  firstTitle: 'First administrator',
  firstHow:
    'Nobody administrates this institution yet. Say who you are, and choose a user name and a password.',
  firstWho: 'Who you are',
  firstSave: 'Become the administrator',
  newPasswordTitle: 'Choose a password',
  newPasswordHow: 'The one that you were given is known to your administrator.',
  newPassword: 'New password',
  newPasswordHint: 'Ten characters at least; a few words in a row are easiest',
  newPasswordSave: 'Keep this password',

  // The PIN
  pinTitle: 'Choose a PIN',
  pinHow: 'Six digits, for this phone only. With them you come in without a connection too.',
  pinAgainTitle: 'The same PIN again',
  pinTooEasy: 'Others would try this one first. Choose another.',
  pinDiffers: 'The two were not the same. Choose again.',

  // Taken back
  revokedPhoneTitle: 'This phone is no longer enrolled',
  revokedPhoneText:
    'The institution has taken it off its list. What was not sent is in the server’s keeping; the rest was removed from this phone.',
  revokedPersonTitle: 'Your access was taken back',
  revokedPersonText:
    'What you had not sent is in the server’s keeping. If this is a mistake, ask your administrator.',
  revokedOn: 'Go on',

  // What the server answers
  errUnreachable: 'The server cannot be reached. This step needs a connection.',
  errPasskeyNone: 'No passkey was used. Try again, or take the password.',
  errCodeInvalid: 'This code is not valid any more, or was mistyped. Ask for a new one.',
  errCredentials: 'User name or password is wrong.',
  errAttempts: {
    count: {
      one: 'Too many attempts. Try again in {count} minute.',
      other: 'Too many attempts. Try again in {count} minutes.',
    },
  },
  errNoPhone:
    'The server does not know this phone. Ask your administrator for a code; nothing on the phone is lost.',
  errPhoneRevoked: 'This phone was taken off the institution’s list. Ask your administrator.',
  errPersonRevoked: 'Your access was taken back. Ask your administrator.',
  errNotAllowed: 'You are not allowed to do this.',
  errOtherPhone: 'This phone is for somebody else alone.',
  errPasswordWeak: 'This password is too easy. Ten characters at least, and not one that many use.',
  errNameTaken: 'Somebody else has this user name.',
  errUnsafe:
    'This address is not safe (no HTTPS), and the phone’s records could not be locked. Open Usher by its https address.',
  errOtherHouse:
    'This phone holds records of another institution. Send them first, or ask your administrator.',
  errLockedBy: 'Somebody who has a PIN on this phone must unlock it first: {names}.',
  errFaulty: 'The server could not do this. Try again later.',
  missing: 'Please fill this in.',
} as const satisfies Dictionary;
