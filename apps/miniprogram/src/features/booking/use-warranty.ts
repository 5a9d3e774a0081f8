import { useState } from 'react';

/** That a service is in warranty is said of this service; who changes to another one says it anew. */
export function useWarranty(serviceItemId: string) {
  const [of, setOf] = useState<string | null>(null);
  return {
    inWarranty: of === serviceItemId,
    setInWarranty: (inWarranty: boolean) => setOf(inWarranty ? serviceItemId : null),
  };
}
