/** Attributes of the sheet's outermost element beyond its role. */
export const sheetAttributes = (_id: string): Record<string, string> => ({});

/** WeChat has neither keys nor a Back that pages could hear. */
export function useSheetKeys(_id: string, _open: boolean, _onClose: () => void) {}
