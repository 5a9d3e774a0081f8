import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { CONTENT_SCENE, TextVerdict, WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { IdentityService } from '../identity/identity.service.js';
import { ModerationSubjectsHook } from './moderation-subjects.hook.js';
import type { ModerationItem } from './moderation.entity.js';

/** What WeChat says of an item: its opinion, an id by which it will tell it later, or why it cannot be asked. */
export type Opinion = { verdict: TextVerdict } | { traceId: string } | { cannot: 'noOpenid' | 'failed' };

/** Asks WeChat about a text or a picture on behalf of its author. */
@Injectable()
export class OpinionService {
  constructor(
    private readonly wechat: WechatGateway,
    private readonly identity: IdentityService,
    private readonly subjects: ModerationSubjectsHook,
    private readonly config: Config,
  ) {}

  async of(item: ModerationItem): Promise<Opinion> {
    const openid = await this.identity.miniOpenid(item.authorId);
    if (!openid) return { cannot: 'noOpenid' };
    const scene = CONTENT_SCENE.comment;
    if (item.text !== null) return { verdict: await this.wechat.checkText({ openid, scene, content: item.text }) };
    const address = await this.addressOf(item);
    if (!address) return { cannot: 'failed' };
    const url = address.startsWith('/') ? `${this.config.PUBLIC_URL}${address}` : address;
    return this.wechat.checkPicture({ openid, scene, url });
  }

  /** Where WeChat finds the picture. */
  private async addressOf({ kind, subjectId }: ModerationItem): Promise<string | null> {
    const shown = await this.subjects.of(kind).show([subjectId]);
    return shown.get(subjectId)?.photo?.full ?? null;
  }
}
