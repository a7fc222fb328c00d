import { RunHouse } from '../features/run-house/run-house.tsx';
import { houseOffice } from '../sync/house-office.ts';

/** Phones and accounts, for administrators. */
export function RunHouseRoute() {
  return <RunHouse office={houseOffice} />;
}
