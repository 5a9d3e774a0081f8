/** `滤芯 × 2、密封圈、水管（米） × 1.5` */
export const itemsText = (items: { name: string; quantity: number }[]) =>
  items.map(({ name, quantity }) => (quantity !== 1 ? `${name} × ${quantity}` : name)).join('、');
