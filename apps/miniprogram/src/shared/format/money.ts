import { plainDecimal } from './decimal';

/** 分 as people read it: `免费`, `80 元`, `80.50 元`. */
export function yuan(fen: number): string {
  if (fen === 0) return '免费';
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen % 100);
  return `${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''} 元`;
}

/** 分 of what somebody typed as 元, at most two places behind the point; null when it is no sum the server takes. */
export function fenOf(typed: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(plainDecimal(typed));
  if (!match) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen <= 10_000_000 ? fen : null;
}
