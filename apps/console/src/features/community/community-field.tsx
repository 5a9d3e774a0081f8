import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  /** One that is not meant. */
  notId?: string;
}

/** One of the communities, found by its name. */
export function CommunityField({ id, value, onChange, notId }: Props) {
  const [name, setName] = useState('');
  const found = useQuery({
    queryKey: ['communities', 'named', name],
    queryFn: () => api('GET /api/console/communities', { query: { name, limit: 20 } }),
    enabled: name.trim() !== '',
  });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setName }}
      value={value}
      placeholder="输入名称、拼音或首字母"
      loading={found.isFetching}
      notFoundContent={name.trim() === '' ? '输入名称来找' : found.isFetching ? '正在找' : '没有找到'}
      options={(found.data?.items ?? [])
        .filter((each) => each.id !== notId)
        .map((each) => ({ value: each.id, label: `${each.name}（${each.place}）` }))}
      onChange={onChange}
    />
  );
}
