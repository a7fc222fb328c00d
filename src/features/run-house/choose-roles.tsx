import { roles, type Role } from '#domain/role.ts';

import { Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';

/** The name of each role. */
export const roleNames = {
  porter: 'rolePorter',
  staff: 'roleStaff',
  supervisor: 'roleSupervisor',
  editor: 'roleEditor',
  administrator: 'roleAdministrator',
} as const satisfies Record<Role, string>;

/** Roles that are on or off; rights are the union. */
export function ChooseRoles({
  chosen,
  onChoose,
}: {
  chosen: readonly Role[];
  onChoose: (roles: readonly Role[]) => void;
}) {
  const say = useHouseWords();
  return (
    <ChoiceRow label={say('roles')}>
      {roles.map((role) => {
        const isChosen = chosen.includes(role);
        return (
          <Chip
            key={role}
            pressed={isChosen}
            onClick={() =>
              onChoose(isChosen ? chosen.filter((each) => each !== role) : [...chosen, role])
            }
          >
            {say(roleNames[role])}
          </Chip>
        );
      })}
    </ChoiceRow>
  );
}
