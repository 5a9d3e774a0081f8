import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { Flex, Form, Input, Select } from 'antd';
import { api } from '../../api/api';

export type Facts = components['schemas']['EngineerFacts'];

export const EMPTY_FACTS: Facts = {
  name: '',
  title: '服务工程师',
  employeeNo: '',
  about: '',
  startedOn: '',
  skills: [],
};

/** What is written down of an engineer; the fields of a form. */
export function EngineerFields() {
  return (
    <>
      <Flex gap={16}>
        <Form.Item
          label="姓名"
          name="name"
          style={{ flex: 1 }}
          rules={[{ required: true, whitespace: true, message: '请填姓名' }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item
          label="工号"
          name="employeeNo"
          style={{ flex: 1 }}
          rules={[{ required: true, pattern: /^[\w-]{1,32}$/, message: '字母、数字、- 和 _' }]}
        >
          <Input maxLength={32} spellCheck={false} />
        </Form.Item>
      </Flex>
      <Flex gap={16}>
        <Form.Item
          label="头衔"
          name="title"
          style={{ flex: 1 }}
          rules={[{ required: true, whitespace: true, message: '请填头衔' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          label="入行日期"
          name="startedOn"
          style={{ flex: 1 }}
          rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '请填日期' }]}
        >
          <Input type="date" />
        </Form.Item>
      </Flex>
      <Form.Item label="技能" name="skills" extra="按服务目录里的技能选；没有技能，住户约不到他。">
        <SkillsField />
      </Form.Item>
      <Form.Item label="介绍（可不填）" name="about" extra="住户在他的主页上看到。">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

interface FieldProps {
  id?: string;
  value?: string[];
  onChange?: (skills: string[]) => void;
}

/** What the services of the catalogue ask for; what he has beside it stays choosable. */
function SkillsField({ id, value = [], onChange }: FieldProps) {
  const skills = useQuery({ queryKey: ['skills'], queryFn: skillsOfCatalogue, staleTime: 300_000 });
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      loading={skills.isPending}
      placeholder="选他会的"
      notFoundContent={skills.error ? '没有读到服务目录' : '服务目录里还没有服务'}
      options={[...new Set([...(skills.data ?? []), ...value])].map((skill) => ({ value: skill, label: skill }))}
      onChange={onChange}
    />
  );
}

async function skillsOfCatalogue(): Promise<string[]> {
  const skills = new Set<string>();
  let after: string | undefined;
  do {
    const { items, next } = await api('GET /api/services', { query: { after, limit: 50 } });
    for (const { skill } of items) skills.add(skill);
    after = next ?? undefined;
  } while (after);
  return [...skills];
}
