import type { TrustWords } from './trust-words.ts';

export const trustWordsEn: TrustWords = {
  title: 'Let this device trust Usher',
  why: 'Usher keeps its pages on a phone only over a secure connection. This house makes its own certificates for that, so each device has to be told once that they are good.',
  compareTitle: '1. Compare',
  compare:
    'Before you install anything, compare this fingerprint with the one that the server’s terminal shows. If they differ, stop and tell the administrator.',
  windowsShows: 'Windows shows the shorter one (SHA-1):',
  installTitle: '2. Install the certificate',
  systems: {
    android: {
      name: 'Android phone or tablet',
      download: 'Download the certificate',
      steps: [
        'Open *Settings* and search there for *CA certificate* (usually under *Security*, *More security settings*, *Install from phone storage*).',
        'Choose *CA certificate*, then *Install anyway*, and pick the file usher-ca.crt.',
        'Open the certificate in the list of *User* certificates and compare the fingerprint.',
      ],
    },
    apple: {
      name: 'iPhone or iPad',
      download: 'Download the profile',
      steps: [
        'Open this page in Safari and allow the download.',
        'Open *Settings*: at the top stands *Profile Downloaded*. Tap it, then *Install*.',
        'Go to *Settings*, *General*, *About*, *Certificate Trust Settings* and switch the certificate on.',
      ],
    },
    windows: {
      name: 'Windows computer (Edge, Chrome)',
      download: 'Download the certificate',
      steps: [
        'Open the file usher-ca.crt and choose *Install Certificate*.',
        'Choose *Current User*, then *Place all certificates in the following store* and *Trusted Root Certification Authorities*.',
        'Windows shows the fingerprint before it asks: compare it, then answer *Yes*.',
      ],
    },
    mac: {
      name: 'Mac (Safari, Chrome)',
      download: 'Download the profile',
      steps: [
        'Open the file, then *System Settings*, *General*, *Device Management*.',
        'Open the profile with two clicks and choose *Install*.',
      ],
    },
    firefox: {
      name: 'Firefox',
      download: 'Download the certificate',
      steps: [
        'On Windows, Mac and Android install the certificate in the system as above; Firefox takes it from there.',
        'On Linux: *Settings*, *Privacy & Security*, *View Certificates*, *Authorities*, *Import*; then tick *Trust this CA to identify websites*.',
      ],
    },
    linux: {
      name: 'Linux computer (Chrome, Chromium)',
      download: 'Download the certificate',
      steps: [
        'Open chrome://certificate-manager in the browser.',
        'Under *Local certificates*, *Custom*, *Installed by you*, import the file as a trusted certificate.',
      ],
    },
  },
  openTitle: '3. Open Usher',
  open: 'Open Usher',
  openWarned:
    'If the browser warns, the certificate is not installed yet. Do not go on past the warning: go back to step 2.',
  forNothingElse:
    'The certificate is good for this house’s own addresses alone; for other sites the device does not accept it. It can be removed at any time where it was installed.',
};
