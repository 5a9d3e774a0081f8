import { Form, Input } from 'antd';
import { useEffect, useRef } from 'react';

interface Props {
  /** Of the field, for its label. */
  id: string;
  label: string;
  value: string | undefined;
  placeholder: string;
  onSearch: (text: string) => void;
}

/** What a list is searched by, when it is entered. `/` leads to it. */
export function SearchField({ id, label, value, placeholder, onSearch }: Props) {
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, [role=combobox]');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      search.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Form.Item label={label} htmlFor={id} style={{ marginBottom: 0, width: 220 }}>
      <div ref={search}>
        <Input.Search
          key={value}
          id={id}
          allowClear
          maxLength={60}
          defaultValue={value}
          placeholder={placeholder}
          onSearch={onSearch}
        />
      </div>
    </Form.Item>
  );
}
