import type { Photo } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { Section } from '../../shared/ui/section';
import { PhotoGrid } from '../photo/photo-grid';

/** What he has learned and passed; a tap shows them large. */
export const EngineerCertificates = ({ certificates }: { certificates: Photo[] }) =>
  certificates.length === 0 ? null : (
    <Section title="师傅的证书">
      <Card>
        <PhotoGrid id="engineer-certificates" photos={certificates} />
      </Card>
    </Section>
  );
