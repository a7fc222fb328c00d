import type { Account, AccountList } from '#protocol/accounts.ts';
import type { PhoneList } from '#protocol/enrolment.ts';

import type { HouseOffice } from '../store/house-office.ts';
import { type Answered, askOnce, has, isNothing } from './ask-aside.ts';

/** The server's office for administrators; each answer is fresh, and nothing of it stays on the phone. */
export const houseOffice: HouseOffice = {
  async phones() {
    const isAnswer = has<PhoneList>('phones');
    return map(await askOnce({ method: 'GET', path: '/api/phones', isAnswer }), 'phones');
  },
  makeCode: (body) =>
    askOnce({ method: 'POST', path: '/api/phones/codes', body, isAnswer: has('code') }),
  revokePhone: (device) =>
    askOnce({ method: 'DELETE', path: `/api/phones/${device}`, isAnswer: isNothing }),
  async accounts() {
    const isAnswer = has<AccountList>('accounts');
    return map(await askOnce({ method: 'GET', path: '/api/accounts', isAnswer }), 'accounts');
  },
  createAccount: (body) =>
    askOnce({ method: 'POST', path: '/api/accounts', body, isAnswer: has('firstPassword') }),
  changeAccount: (person, body) =>
    askOnce({ method: 'PATCH', path: pathOf(person), body, isAnswer: has<Account>('person') }),
  newPassword: (person) =>
    askOnce({
      method: 'POST',
      path: `${pathOf(person)}/password`,
      body: {},
      isAnswer: has('firstPassword'),
    }),
};

function pathOf(person: string): string {
  return `/api/accounts/${encodeURIComponent(person)}`;
}

function map<T, K extends keyof T>(answer: Answered<T>, field: K): Answered<T[K]> {
  return answer.ok ? { ok: true, value: answer.value[field] } : answer;
}
