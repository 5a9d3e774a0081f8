import type { ComplaintCategory } from './complaint.entity.js';

interface About {
  complaintId: string;
  residentId: string;
  communityId: string;
  bookingId: string | null;
  engineerId: string | null;
}

/** A resident complained. `firstId`: of the same matter as a complaint within the seven days before, which counts for both. */
export interface ComplaintRegistered {
  name: 'complaint.registered';
  payload: About & { category: ComplaintCategory; dueAt: string; firstId: string | null };
}

/** A complaint was not handled in time. Once for each. */
export interface ComplaintOverdue {
  name: 'complaint.overdue';
  payload: About & { category: ComplaintCategory; dueAt: string };
}

/** The service desk has answered it. */
export interface ComplaintHandled {
  name: 'complaint.handled';
  payload: About & { upheld: boolean };
}
