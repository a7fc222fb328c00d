import { createHash } from 'node:crypto';

/**
 * The authority's certificate as a configuration profile, the form in which iPhones, iPads and Macs take
 * it. The same certificate always has the same ids, so that installing it again replaces it.
 *
 * @param name what the profile is called
 * @param der the certificate's bytes
 */
export function appleProfile(name: string, der: Buffer): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadCertificateFileName</key><string>usher-ca.crt</string>
      <key>PayloadContent</key><data>${der.toString('base64')}</data>
      <key>PayloadDisplayName</key><string>${escaped(name)}</string>
      <key>PayloadIdentifier</key><string>usher.authority.certificate</string>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadUUID</key><string>${idOf('certificate', der)}</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
  </array>
  <key>PayloadDisplayName</key><string>${escaped(name)}</string>
  <key>PayloadIdentifier</key><string>usher.authority</string>
  <key>PayloadRemovalDisallowed</key><false/>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${idOf('profile', der)}</string>
  <key>PayloadVersion</key><integer>1</integer>
</dict>
</plist>
`;
}

function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function idOf(part: string, der: Buffer): string {
  const hex = createHash('sha256').update(part).update(der).digest('hex').toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}
