import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Job } from '../../api/contract';
import { yuan } from '../../shared/format/money';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import {
  agreedCost,
  consentText,
  consentTo,
  fenToPay,
  isAtDoor,
  WHY_MORE,
  type Cost,
  type FinishDraft,
  type FinishFaults,
} from './finish-form';
import { useQuote, useQuoteWatch } from './use-quote';
import './finish-cost.scss';

interface Props {
  job: Job;
  draft: FinishDraft;
  faults: FinishFaults;
  onChange(part: Partial<FinishDraft>): void;
}

interface Option {
  cost: Cost;
  title: string;
  text: string;
}

const optionsOf = (job: Job): Option[] => [
  { cost: 'booked', title: `和预约时一样：${agreedCost(job)}`, text: job.inWarranty ? '看过购机凭证再选' : '' },
  ...(job.inWarranty ? [] : [{ cost: 'warranty' as const, title: '保修期内，不收费', text: '看过购机凭证再选' }]),
  { cost: 'other', title: '收别的价钱', text: job.inWarranty ? `不在保修期是 ${yuan(job.listPriceFen)}` : '' },
];

/** What it costs. More than what was agreed only with the resident's yes. */
export function FinishCost({ job, draft, faults, onChange }: Props) {
  const fen = fenToPay(draft, job);
  return (
    <Card id="finish-cost">
      <View className="field__label">费用</View>
      {optionsOf(job).map(({ cost, title, text }) => (
        <Choice
          key={cost}
          id={`finish-cost-${cost}`}
          shape="round"
          chosen={draft.cost === cost}
          title={title}
          text={text}
          onTap={() => onChange({ cost })}
        />
      ))}
      {draft.cost === 'other' && (
        <Field
          id="finish-amount"
          label="收多少元"
          kind="amount"
          placeholder="例如：80"
          value={draft.amount}
          fault={faults.amount}
          onType={(amount) => onChange({ amount })}
        />
      )}
      {fen !== null && fen > job.priceFen && (
        <More job={job} fen={fen} draft={draft} faults={faults} onChange={onChange} />
      )}
    </Card>
  );
}

/** Above the agreed price: why, and what the resident says. */
function More({ job, fen, draft, faults, onChange }: Props & { fen: number }) {
  const consent = consentTo(fen, job);
  const ask = useQuote(job.id);
  const [tried, setTried] = useState(false);
  useQuoteWatch(consent === 'waiting');
  const reason = draft.reason.trim();
  const atDoor = isAtDoor(draft, job);

  function onAsk() {
    setTried(true);
    if (reason) void ask.run({ priceFen: fen, reason });
  }

  if (consent === 'agreed')
    return (
      <View id="finish-consent" className="finish-cost__said finish-cost__said--good">
        住户已在手机上同意收 {yuan(job.quote!.priceFen)}
      </View>
    );
  return (
    <>
      <View className="finish-cost__more">比预约时多 {yuan(fen - job.priceFen)}，住户同意了才能收</View>
      <Field
        id="finish-reason"
        label="为什么多收"
        kind="reason"
        placeholder="例如：换了一只进水阀"
        value={draft.reason}
        fault={faults.reason ?? (tried && !reason ? WHY_MORE : undefined)}
        onType={(typed) => onChange({ reason: typed })}
      />
      <View id="finish-consent" className="finish-cost__consent">
        <FaultLine fault={ask.error} />
        {consent === 'ask' && faults.consent && <View className="field__fault">{faults.consent}</View>}
        {consent !== 'ask' && <View className="finish-cost__said">{consentText(consent, job)}</View>}
        {(consent === 'ask' || consent === 'declined') && !atDoor && (
          <SecondButton id="finish-ask" busy={ask.busy} onTap={onAsk}>
            {consent === 'ask' ? '请住户在手机上确认' : '说好了，再请他在手机上确认'}
          </SecondButton>
        )}
        {!job.quote?.declined && (
          <Choice
            id="finish-at-door"
            shape="square"
            chosen={atDoor}
            title="没法请他在手机上确认"
            text="例如没带手机；已经当面说好"
            onTap={() => onChange({ atDoor: !atDoor })}
          />
        )}
      </View>
      {atDoor && (
        <Field
          id="finish-unasked"
          label="为什么没能在手机上确认"
          kind="reason"
          placeholder="例如：老人没有智能手机，当面说好了"
          value={draft.unasked}
          fault={faults.unasked}
          onType={(unasked) => onChange({ unasked })}
        />
      )}
    </>
  );
}
