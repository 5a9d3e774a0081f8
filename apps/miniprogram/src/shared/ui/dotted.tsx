import { View } from '@tarojs/components';
import './dotted.scss';

const DOT = ' · ';

interface Props {
  /** `a · b` */
  text: string;
  /** In the middle of its line, not at the left. */
  centred?: boolean;
}

/** Facts in a row with a dot between them. No fact is torn apart that fits into a line, and no line begins or ends with a dot. */
export function Dotted({ text, centred = false }: Props) {
  if (!text.includes(DOT)) return <>{text}</>;
  return (
    <View className={`dotted${centred ? ' dotted--centred' : ''}`}>
      <View className="dotted__row">
        {text.split(DOT).map((fact) => (
          <View key={fact} className="dotted__fact">
            {fact}
          </View>
        ))}
      </View>
    </View>
  );
}
