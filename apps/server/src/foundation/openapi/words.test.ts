import type { OpenAPIObject } from '@nestjs/swagger';
import { refuseWordless } from './words.js';

const told = { operationId: 'Word_list', summary: '词', description: '所有的词。', tags: ['word'], responses: {} };
const contract = (...operations: object[]): Pick<OpenAPIObject, 'paths' | 'tags'> => ({
  tags: [{ name: 'word', description: '词。' }, { name: 'silent' }],
  paths: Object.fromEntries(operations.map((operation, i) => [`/${i}`, { get: operation }])) as OpenAPIObject['paths'],
});

describe('a contract whose operations and tags tell people what they are', () => {
  test.each([
    ['all said', [told], null],
    ['no summary', [told, { ...told, operationId: 'Word_show', summary: '' }], 'Word_show'],
    ['no description', [{ ...told, description: undefined }], 'Word_list'],
    ['no tag', [{ ...told, tags: undefined }], 'Word_list'],
    ['a tag without description', [{ ...told, tags: ['silent'] }], 'tag silent'],
    ['a tag that nobody knows', [{ ...told, tags: ['new'] }], 'tag new'],
  ])('%s', (_what, operations, refused) => {
    const check = () => refuseWordless(contract(...operations));
    if (refused) expect(check).toThrow(`Without summary, description or tag in the contract: ${refused}`);
    else expect(check).not.toThrow();
  });
});
