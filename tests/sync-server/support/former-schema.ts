/** The tables that each step of the stores' schema has added, in both databases. */
const tablesOfStep: Readonly<Record<number, readonly string[]>> = {
  2: ['certificates', 'devices'],
  3: [
    'accounts',
    'phones',
    'enrolment_codes',
    'sessions',
    'people_on_phones',
    'machine_tokens',
    'attempts',
    'access_versions',
  ],
  4: ['visit_marks', 'arrivals'],
  5: ['retention', 'erasures', 'views'],
  6: ['passkeys', 'passkey_challenges'],
  7: ['closed_apps', 'web_push_keys'],
};

/** SQL that takes a store back to the schema of an older build, before there were scopes. */
export function backToSchema(step: 1 | 3): string {
  const later = Object.entries(tablesOfStep).filter(([added]) => Number(added) > step);
  return [
    ...later.flatMap(([, tables]) => tables.map((table) => `DROP TABLE ${table};`)),
    'ALTER TABLE documents DROP COLUMN changed_on;',
    `UPDATE about SET schema_version = ${step}`,
  ].join('\n');
}
