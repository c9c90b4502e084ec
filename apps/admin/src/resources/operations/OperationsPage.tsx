import { CanAccess } from 'react-admin';
import { PageHead } from '../../ui/PageHead.js';
import { StaffOnly } from '../../ui/StaffOnly.js';
import { AuditLog } from './AuditLog.js';
import { Workshop } from './Workshop.js';

/** Is the machinery running, and who changed what. */
export function OperationsPage() {
  return (
    <CanAccess resource="operations" action="show" accessDenied={<StaffOnly />}>
      <PageHead title="Operations" />
      <Workshop />
      <AuditLog />
    </CanAccess>
  );
}
