/** 分 as people read it: `免费`, `80 元`, `80.50 元`. */
export function yuan(fen: number): string {
  if (fen === 0) return '免费';
  return `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)} 元`;
}
