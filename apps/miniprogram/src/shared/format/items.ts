/** `滤芯 × 2、密封圈` */
export const itemsText = (items: { name: string; quantity: number }[]) =>
  items.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join('、');
