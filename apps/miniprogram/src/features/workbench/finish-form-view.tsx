import { useEffect, useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { confirm } from '../../platform/message';
import { scrollToId, toTop } from '../../platform/scroll';
import { clockTime } from '../../shared/format/shanghai-time';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { PageTitle } from '../../shared/ui/page-title';
import { formDrafts } from '../photo/form-draft';
import { PhotoPicker } from '../photo/photo-picker';
import { sendingText, stuckText } from '../photo/photo.view';
import { useDraftedForm } from '../photo/use-drafted-form';
import { usePhotos, type Photos } from '../photo/use-photos';
import { saidName } from '../community/community-name.view';
import { FinishCost } from './finish-cost';
import {
  asDraft,
  costText,
  EMPTY,
  finishFaults,
  finishFaultText,
  finishWish,
  firstFinishFault,
  type FinishDraft,
} from './finish-form';
import { FinishItems } from './finish-items';
import { useFinish } from './use-workbench';

const idsOf = ({ uploaded }: Photos) => uploaded.map(({ id }) => id);
const drafts = formDrafts<FinishDraft>('finish-draft');

/** What was done, what was used, what it costs. Faults are shown after the first try only. */
export function FinishForm({ job }: { job: Job }) {
  const [kept] = useState(() => drafts.of(job.id));
  const [tried, setTried] = useState(false);
  const before = usePhotos('before', kept.photos.before);
  const after = usePhotos('after', kept.photos.after);
  const written = useMemo(
    () => ({ before: before.uploaded, after: after.uploaded }),
    [before.uploaded, after.uploaded],
  );
  const form = { bookingId: job.id, empty: EMPTY, typed: kept.typed && asDraft(kept.typed), photos: written };
  const { draft, change } = useDraftedForm(drafts, form);
  const shots = [...before.shots, ...after.shots];
  const finish = useFinish(job.id);
  const sending = sendingText(shots);
  const stuck = stuckText(shots);
  const missing = tried && (finishFaultText(finishFaults(draft, job)) || stuck);
  const faults = tried ? finishFaults(draft, job) : { items: {} };

  // A picture lay about for too long: the next try is without.
  const { error } = finish;
  const [forgetBefore, forgetAfter] = [before.forget, after.forget];
  useEffect(() => {
    if (error?.code === 'photo.unknown') [forgetBefore, forgetAfter].forEach((forget) => forget());
  }, [error, forgetBefore, forgetAfter]);

  async function onDone() {
    const field = firstFinishFault(finishFaults(draft, job));
    setTried(true);
    if (field) return scrollToId(field);
    if (stuck) return;
    const text = `${costText(draft, job)}。住户会看到这张服务单，交上去以后不能再改。`;
    if (!(await confirm({ title: '这一单做完了吗？', text, yes: '做完了', no: '还没有' }))) return;
    const photos = { beforePhotoIds: idsOf(before), afterPhotoIds: idsOf(after) };
    if (!(await finish.run(finishWish(draft, job, photos)))) return;
    drafts.forget(job.id);
    toTop();
  }

  return (
    <>
      <PageTitle>填服务单</PageTitle>
      <Card id="finish-form">
        <View className="soft">
          {clockTime(job.start)} {job.serviceName}，{saidName(job.communityName)}
        </View>
        <Field
          id="finish-note"
          label="做了什么"
          kind="work"
          placeholder="例如：换了滤芯，测过水质，一切正常"
          value={draft.note}
          fault={faults.note}
          onType={(note) => change({ note })}
        />
        <PhotoPicker id="finish-before" label="动手前的照片（可以不放）" photos={before} />
        <PhotoPicker id="finish-after" label="做完后的照片（可以不放）" photos={after} />
        <View className="soft">照片住户看得到，邻居看不到。别拍到人和门牌</View>
      </Card>
      <FinishItems items={draft.items} faults={faults.items} onChange={(items) => change({ items })} />
      <FinishCost job={job} draft={draft} faults={faults} onChange={change} />
      <BottomBar>
        <FaultLine fault={error ?? (missing ? { message: missing } : null)} />
        <PrimaryButton id="finish-confirm" busy={finish.busy} disabled={sending !== ''} onTap={() => void onDone()}>
          {sending || '做完了'}
        </PrimaryButton>
      </BottomBar>
    </>
  );
}
