import type { ComplaintCategory } from './complaint.entity.js';

interface About {
  complaintId: string;
  residentId: string;
  communityId: string;
  bookingId: string | null;
  engineerId: string | null;
}

/** A resident complained for the first time about a matter. */
export interface ComplaintRegistered {
  name: 'complaint.registered';
  payload: About & { category: ComplaintCategory; dueAt: string };
}

/** The service desk has answered it. */
export interface ComplaintHandled {
  name: 'complaint.handled';
  payload: About & { upheld: boolean };
}
