import { create } from 'zustand';

interface PickedCommunity {
  /** What was last picked on the choosing page for the page that sent the user there. */
  picked: { id: string; name: string } | null;
  pick(community: { id: string; name: string }): void;
  forget(): void;
}

export const usePickedCommunity = create<PickedCommunity>((set) => ({
  picked: null,
  pick: ({ id, name }) => set({ picked: { id, name } }),
  forget: () => set({ picked: null }),
}));
