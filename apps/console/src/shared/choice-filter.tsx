import { Form, Select } from 'antd';

interface Props {
  /** Of the field, for its label. */
  id: string;
  label: string;
  width: number;
  value: string | undefined;
  /** What can be chosen, with its words. */
  texts: Record<string, string>;
  onChange: (value: string | undefined) => void;
}

/** One of a few words that a list is narrowed by; it counts at once. */
export const ChoiceFilter = ({ id, label, width, value, texts, onChange }: Props) => (
  <Form.Item label={label} style={{ marginBottom: 0, width }} htmlFor={id}>
    <Select
      id={id}
      allowClear
      placeholder="不限"
      value={value}
      options={Object.entries(texts).map(([word, text]) => ({ value: word, label: text }))}
      onChange={onChange}
    />
  </Form.Item>
);
