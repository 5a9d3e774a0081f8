/** 分 as people read it: `免费`, `80 元`, `80.50 元`. */
export function yuan(fen: number): string {
  if (fen === 0) return '免费';
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen % 100);
  return `${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''} 元`;
}
