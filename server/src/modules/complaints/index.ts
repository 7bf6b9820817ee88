export { COMPLAINT_RULES } from './complaint-rules.ts';
export { forgetContacts } from './complaints.repository.ts';
export { complaintRoutes } from './complaints.routes.ts';
export type { ComplaintTold } from './decide-complaint.ts';
export { fileComplaint } from './file-complaint.ts';
