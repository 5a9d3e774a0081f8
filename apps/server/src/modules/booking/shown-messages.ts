import type { MessageView } from './message.dto.js';
import type { MessageRow } from './message.queries.js';
import { sees, Viewer } from './rules/who-sees.js';

const view = ({ id, side, text, sentAt, engineerName }: MessageRow): MessageView => ({
  ...{ id, side, text, engineerName },
  at: sentAt.toISOString(),
});

/** What a viewer may read of what was said on a booking; an engineer only what he said himself, and what was said to him. */
export function shownMessages(
  viewer: Viewer,
  said: MessageRow[] = [],
  engineerId: string | null = null,
): MessageView[] {
  if (!sees(viewer, 'messages')) return [];
  return said.filter((each) => engineerId === null || each.engineerId === engineerId).map(view);
}
