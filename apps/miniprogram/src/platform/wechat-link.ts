/** Inside WeChat there is nothing to hand over to. */
export function leaveFor(_address: string): void {}
