import { EngineersOnly } from '../../features/workbench/engineers-only';
import { OwnPhotos, ownPhotosBones } from '../../features/workbench/own-photos';
import { PageRoot } from '../../shared/ui/page-root';

/** The engineer's face and certificates, as residents see them. */
export default function WorkbenchPhotos() {
  return (
    <PageRoot id="page-own-photos">
      <EngineersOnly path="pages/workbench/photos" skeleton={ownPhotosBones}>
        <OwnPhotos />
      </EngineersOnly>
    </PageRoot>
  );
}
