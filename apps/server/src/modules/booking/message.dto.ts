import { IsIdText, IsOneOf, IsText, IsWhole } from '../../foundation/http/fields.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Field, ListOf, Nullable, Word } from '../../foundation/openapi/view-fields.js';
import { MESSAGE_SIDES, MessageSide } from './message.entity.js';

export class MessageView {
  @Field() id!: string;
  @Word('MessageSide', MESSAGE_SIDES) side!: MessageSide;
  @Field('in the words of that moment') text!: string;
  @Field('UTC instant') at!: string;
  @Field('who had the booking then: he said it, or it was said to him') engineerName!: string;
}

/** Whoever taps says the words that he has read, or nothing. */
class MessageWish {
  @IsIdText({ description: 'one of the phrases of his side' }) phraseId!: string;
  @IsText(40, { optional: true, lines: true, description: 'its words, as he has read them' }) text?: string;
}

export class EngineerMessageWish extends MessageWish {}

export class ResidentMessageWish extends MessageWish {
  @IsIdText({ description: 'to whom he speaks: who has the booking, as he has read it' }) engineerId!: string;
}

export class PhraseView {
  @Field() id!: string;
  @Field() text!: string;
}

export class PhraseList {
  @ListOf(() => PhraseView, "in the operator's order, 12 at most") items!: PhraseView[];
}

export class PhraseWish {
  @IsOneOf(MESSAGE_SIDES, { enumName: 'MessageSide', description: 'who says it' }) side!: MessageSide;
  @IsText(40) text!: string;
  @IsWhole(0, 1000, { description: 'the lower, the earlier in the list' }) position!: number;
}

export class ConsolePhraseQuery extends PageQuery {
  @IsOneOf(MESSAGE_SIDES, { enumName: 'MessageSide', optional: true, description: 'none: both' }) side?: MessageSide;
}

export class ConsolePhrase extends PhraseView {
  @Word('MessageSide', MESSAGE_SIDES) side!: MessageSide;
  @Field() position!: number;
  @Nullable(String, 'UTC instant from which on nobody says it any more') retiredAt!: string | null;
}

export class ConsolePhrasePage {
  @ListOf(() => ConsolePhrase, 'in the order in which they were made') items!: ConsolePhrase[];
  @Nullable(String) next!: string | null;
}
