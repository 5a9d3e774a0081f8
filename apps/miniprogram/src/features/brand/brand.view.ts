import type { Brand } from '../../api/contract';

/** Whether there is anybody to call or to write to. */
export const reachable = (brand: Brand | undefined): brand is Brand => !!brand && !!(brand.hotline || brand.deskLink);

/** Who the company is, as far as it has been said. */
export const companyFacts = ({ company, registrationNo, address }: Brand): [name: string, value: string][] => [
  ['公司', company ?? ''],
  ['信用代码', registrationNo ?? ''],
  ['地址', address ?? ''],
];

export const isNamed = (brand: Brand | undefined): brand is Brand =>
  !!brand && companyFacts(brand).some(([, value]) => value !== '');
