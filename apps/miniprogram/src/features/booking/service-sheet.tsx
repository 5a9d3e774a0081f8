import type { ServiceItem } from '../../api/contract';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { ServicePicker } from '../catalog/service-picker';

interface Props {
  /** Only what this engineer can do. */
  engineerId?: string;
  open: boolean;
  onClose(): void;
  onChoose(service: ServiceItem): void;
}

/** Another service for the same form: what has been typed stays. */
export const ServiceSheet = ({ engineerId = '', open, onClose, onChoose }: Props) => (
  <BottomSheet id="services-sheet" title="换一项服务" open={open} onClose={onClose}>
    {open && <ServicePicker engineerId={engineerId} onChoose={onChoose} />}
  </BottomSheet>
);
