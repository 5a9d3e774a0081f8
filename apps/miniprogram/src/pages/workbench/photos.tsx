import { EngineersOnly } from '../../features/workbench/engineers-only';
import { OwnPhotos, ownPhotosBones } from '../../features/workbench/own-photos';
import { OwnPhone } from '../../features/workbench/own-phone';
import { PageRoot } from '../../shared/ui/page-root';

/** The engineer's number, face and certificates, as residents see them. */
export default function WorkbenchPhotos() {
  return (
    <PageRoot id="page-own-photos">
      <EngineersOnly path="pages/workbench/photos" skeleton={ownPhotosBones}>
        <OwnPhone />
        <OwnPhotos />
      </EngineersOnly>
    </PageRoot>
  );
}
