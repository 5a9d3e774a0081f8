/** A resident has a (new) butler. */
export interface ResidentBound {
  name: 'binding.bound';
  payload: { bindingId: string; residentId: string; engineerId: string; communityId: string; switched: boolean };
}
