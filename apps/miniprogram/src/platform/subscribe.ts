import Taro from '@tarojs/taro';

/** What the user tapped for each template. */
export type SubscribeResults = Record<string, 'accept' | 'reject' | 'ban' | 'filter'>;

const ANSWERS = ['accept', 'reject', 'ban', 'filter'];

/**
 * Asks whether messages may be sent. Only within a tap: nothing may be waited for between the tap and this call.
 * Never fails: switched off, too late or no such thing in this WeChat is no answer.
 */
export async function askToSubscribe(templateIds: string[]): Promise<SubscribeResults> {
  if (templateIds.length === 0) return {};
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: templateIds } as never)) as unknown;
    const pairs = Object.entries(answer as Record<string, string>);
    return Object.fromEntries(
      pairs.filter(([id, result]) => templateIds.includes(id) && ANSWERS.includes(result)),
    ) as SubscribeResults;
  } catch {
    return {};
  }
}
