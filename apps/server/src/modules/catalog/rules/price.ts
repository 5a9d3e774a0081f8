/** What a visit costs, in 分: the warranty price (0 as a rule) when the device is in warranty. */
export function priceOf(item: { priceFen: number; warrantyPriceFen: number }, inWarranty: boolean): number {
  return inWarranty ? item.warrantyPriceFen : item.priceFen;
}
