import { machineRow, rolesToText, type MachineRow } from './access-rows.ts';
import type { Pair } from './session-statements.ts';
import {
  eachAs,
  firstAs,
  isAny,
  nothing,
  statement,
  textIn,
  type StatementRow,
} from './statement.ts';

/** What is asked and written of machines' tokens, and of everybody's standing. */
export const machineStatements = {
  machineBehind: statement(
    'SELECT * FROM machine_tokens WHERE institution = ?1 AND token = ?2',
    (given: { readonly institution: string; readonly token: string }) => [
      given.institution,
      given.token,
    ],
    firstAs(machineRow),
  ),
  machines: statement(
    'SELECT * FROM machine_tokens WHERE institution = ?1 ORDER BY created_at, device',
    ({ institution }: { readonly institution: string }) => [institution],
    eachAs(machineRow),
  ),
  addMachine: statement(
    `INSERT INTO machine_tokens (institution, token, device, name, roles, person, created_at,
       expires_at, revoked_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL)`,
    (machine: Omit<MachineRow, 'revokedAt'>) => [
      machine.institution,
      machine.token,
      machine.device,
      machine.name,
      rolesToText(machine.roles),
      machine.person,
      machine.createdAt,
      machine.expiresAt,
    ],
    nothing,
  ),
  revokeMachine: statement(
    `UPDATE machine_tokens SET revoked_at = coalesce(revoked_at, ?3)
     WHERE institution = ?1 AND device = ?2 RETURNING device`,
    (given: { readonly institution: string; readonly device: string; readonly at: string }) => [
      given.institution,
      given.device,
      given.at,
    ],
    isAny,
  ),
  /** How a person and a phone or machine stand, as a text that changes with it. */
  standing: statement(
    `SELECT
       coalesce((SELECT roles || coalesce(revoked_at, '') FROM accounts
         WHERE institution = ?1 AND person = ?3), '') AS person,
       coalesce((SELECT token || coalesce(revoked_at, '') FROM phones
         WHERE institution = ?1 AND device = ?2), '') AS phone,
       coalesce((SELECT token || coalesce(revoked_at, '') FROM machine_tokens
         WHERE institution = ?1 AND device = ?2 LIMIT 1), '') AS machine`,
    (given: Omit<Pair, 'person'> & { readonly person: string | null }) => [
      given.institution,
      given.device,
      given.person,
    ],
    (rows) => standingText(rows[0] ?? {}),
  ),
  /** As `standing`, of everybody at once. */
  standings: statement(
    `SELECT 'person' AS kind, person AS id, roles || coalesce(revoked_at, '') AS standing
     FROM accounts WHERE institution = ?1
     UNION ALL SELECT 'phone', device, token || coalesce(revoked_at, '')
     FROM phones WHERE institution = ?1
     UNION ALL SELECT 'machine', device, token || coalesce(revoked_at, '')
     FROM machine_tokens WHERE institution = ?1`,
    ({ institution }: { readonly institution: string }) => [institution],
    (rows) => {
      const text = (row: StatementRow) => `${String(row['kind'])} ${String(row['id'])}`;
      const known = new Map(rows.map((row) => [text(row), textIn(row, 'standing')]));
      return (device: string, person: string | null) =>
        standingText({
          person: known.get(`person ${person}`),
          phone: known.get(`phone ${device}`),
          machine: known.get(`machine ${device}`),
        });
    },
  ),
  accessVersion: statement(
    'SELECT version FROM access_versions WHERE institution = ?1',
    ({ institution }: { readonly institution: string }) => [institution],
    (rows) => Number(rows[0]?.['version'] ?? 0),
  ),
  /** Lets every process look whose standing has changed. */
  accessChanged: statement(
    `INSERT INTO access_versions (institution, version) VALUES (?1, 1)
     ON CONFLICT (institution) DO UPDATE SET version = access_versions.version + 1`,
    ({ institution }: { readonly institution: string }) => [institution],
    nothing,
  ),
} as const;

function standingText(row: StatementRow): string {
  return ['person', 'phone', 'machine'].map((each) => textIn(row, each) ?? '').join('|');
}
