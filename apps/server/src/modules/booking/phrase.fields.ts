import { choice, flag, own } from '../../foundation/audit/fields.js';

/** What the record tells of a phrase: words of the house. */
export const PHRASE_FIELDS = {
  text: own('句子'),
  side: choice('谁来说', { engineer: '师傅', resident: '住户' }),
  position: own('次序'),
  retired: flag('停用'),
};
