import { App, Button, Flex, Input, Typography, theme } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { FaultLine } from '../../shared/fault-line';
import { useEnding } from '../../shared/use-ending';
import type { PartProps } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';
import { barOf, dayFault, shiftsOf, type Span, weekHours, weekOf, WEEKDAYS } from './shifts.view';

/** Another span goes on where the last one ends. */
const another = (spans: Span[]): Span =>
  spans.length === 0 ? { from: '09:00', until: '18:00' } : { from: spans[spans.length - 1].until, until: '' };

/** The hours of every week. Hours that go are told first with what is booked in them. */
export function EngineerShifts({ engineer: { id, shifts }, mayWrite }: PartProps) {
  const { message } = App.useApp();
  const [week, setWeek] = useState(() => weekOf(shifts));
  const [isTried, setTried] = useState(false);
  const save = useEnding<typeof week>(
    (wish, confirmed, key) =>
      api('PUT /api/console/engineers/{id}/shifts', { path: { id }, body: { shifts: shiftsOf(wish), confirmed }, key }),
    {
      okText: '照样改排班',
      done: () => {
        refreshEngineers();
        void message.success('排班改好了，住户马上看到新的空闲时间');
      },
    },
  );
  const faults = week.map(dayFault);
  const put = (day: number, spans: Span[]) => setWeek((now) => now.map((each, n) => (n === day ? spans : each)));
  const onSave = () => {
    setTried(true);
    if (faults.every((fault) => fault === null)) save.run(week);
  };
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">每周 {weekHours(week)} 小时。住户只能约到这些时间里的空。</Typography.Text>
      {WEEKDAYS.map((day, n) => (
        <Day
          key={day}
          day={day}
          spans={week[n]}
          fault={isTried ? faults[n] : null}
          readOnly={!mayWrite}
          onChange={(spans) => put(n, spans)}
        />
      ))}
      {mayWrite && (
        <>
          <FaultLine fault={save.fault} />
          <Flex gap={8} wrap>
            <Button type="primary" loading={save.busy} onClick={onSave}>
              保存排班
            </Button>
            <Button onClick={() => setWeek((now) => now.map((spans, n) => (n < 5 ? now[0] : spans)))}>
              周二到周五照周一
            </Button>
            <Button onClick={() => setWeek(weekOf(shifts))}>改回原来的</Button>
          </Flex>
        </>
      )}
    </Flex>
  );
}

interface DayProps {
  day: string;
  spans: Span[];
  fault: string | null;
  readOnly: boolean;
  onChange: (spans: Span[]) => void;
}

function Day({ day, spans, fault, readOnly, onChange }: DayProps) {
  const put = (n: number, change: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === n ? { ...span, ...change } : span)));
  return (
    <div role="group" aria-label={day}>
      <Flex gap={12} align="center" wrap>
        <span style={{ width: 40 }}>{day}</span>
        {spans.map((span, n) => (
          <Flex key={n} gap={4} align="center">
            {(['from', 'until'] as const).map((end) => (
              <Input
                key={end}
                type="time"
                step={1800}
                style={{ width: 110 }}
                aria-label={`${day}第 ${n + 1} 段${end === 'from' ? '开始' : '结束'}`}
                value={span[end]}
                readOnly={readOnly}
                status={fault ? 'error' : undefined}
                onChange={(event) => put(n, { [end]: event.target.value })}
              />
            ))}
            {!readOnly && (
              <Button
                size="small"
                aria-label={`去掉${day}第 ${n + 1} 段`}
                onClick={() => onChange(spans.filter((_span, at) => at !== n))}
              >
                去掉
              </Button>
            )}
          </Flex>
        ))}
        {spans.length === 0 && <Typography.Text type="secondary">休息</Typography.Text>}
        {!readOnly && spans.length < 4 && (
          <Button size="small" aria-label={`${day}加一段`} onClick={() => onChange([...spans, another(spans)])}>
            加一段
          </Button>
        )}
      </Flex>
      <Bar spans={spans} />
      {fault && (
        <Typography.Text type="danger" role="alert">
          {day}：{fault}
        </Typography.Text>
      )}
    </div>
  );
}

/** The day from 0 to 24 o'clock, with what he works in it. */
function Bar({ spans }: { spans: Span[] }) {
  const { token } = theme.useToken();
  return (
    <div
      aria-hidden
      style={{ position: 'relative', height: 6, marginTop: 6, borderRadius: 3, background: token.colorFillSecondary }}
    >
      {spans.map((span, n) => {
        const bar = barOf(span);
        return (
          bar && (
            <div
              key={n}
              style={{
                position: 'absolute',
                insetBlock: 0,
                left: `${bar.left}%`,
                width: `${bar.width}%`,
                borderRadius: 3,
                background: token.colorPrimary,
              }}
            />
          )
        );
      })}
    </div>
  );
}
