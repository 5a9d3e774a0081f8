import type { Message, MessageSide } from '../../api/contract';
import { asMaster } from '../engineer/engineer.view';

/** Who said it, as the reader calls him. */
export function saidBy({ side, engineerName }: Pick<Message, 'side' | 'engineerName'>, reader: MessageSide): string {
  if (side === reader) return reader === 'engineer' ? '我' : `您对${asMaster(engineerName)}`;
  return side === 'engineer' ? asMaster(engineerName) : '住户';
}
