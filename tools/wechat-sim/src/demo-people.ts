import type { Person } from './people.js';

const person = (id: string, name: string, role: Person['role'], phone: string): Person => ({
  id,
  name,
  role,
  phone,
  blocked: false,
});

/** Used when no list of people is given. */
export const demoPeople: readonly Person[] = [
  person('resident-li', '李阿姨（演示）', 'resident', '19900000001'),
  person('resident-zhang', '张先生（演示）', 'resident', '19900000002'),
  person('resident-chen', '陈奶奶（演示）', 'resident', '19900000003'),
  person('engineer-wang', '王师傅（演示）', 'engineer', '19900000011'),
  person('engineer-liu', '刘师傅（演示）', 'engineer', '19900000012'),
];
