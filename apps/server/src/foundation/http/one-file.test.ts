import { boundaryOf, fileIn } from './one-file.js';

const DISPOSITION = 'Content-Disposition: form-data; name="photo"; filename="a.jpg"';
const form = (bytes: string, head = DISPOSITION, end = '--\r\n') => `--line\r\n${head}\r\n\r\n${bytes}\r\n--line${end}`;
const read = (text: string) => fileIn(Buffer.from(text, 'latin1'), 'line', 'photo')?.toString('latin1');

describe('the line between parts', () => {
  test.each([
    ['multipart/form-data; boundary=line', 'line'],
    ['multipart/form-data;BOUNDARY="a line"', 'a line'],
    ['multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4', '----WebKitFormBoundary7MA4'],
    ['multipart/form-data; boundary=line; charset=utf-8', 'line'],
    ['multipart/form-data', null],
    ['multipart/form-data; boundary=', null],
    [`multipart/form-data; boundary=${'a'.repeat(71)}`, null],
  ])('%s', (type, boundary) => expect(boundaryOf(type)).toBe(boundary));
});

describe('a form that is one file', () => {
  test.each([
    ['as browsers send it', form('bytes', `${DISPOSITION}\r\nContent-Type: image/jpeg`), 'bytes'],
    ['as WeChat sends it', form('bytes', `Content-Type: image/jpeg\r\n${DISPOSITION}`), 'bytes'],
    ['without a last line break', form('bytes', DISPOSITION, '--'), 'bytes'],
    ['of nothing', form(''), ''],
    ['with lines in it', form('\r\n--lin\r\n\r\n-- line\n--line'), '\r\n--lin\r\n\r\n-- line\n--line'],
    ['in small letters', form('x', 'content-disposition:form-data;filename=a;name=photo'), 'x'],
    ['with a name that says more', form('x', 'Content-Disposition: form-data; name="photo"; filename="; name=b"'), 'x'],
    ['with a Chinese name', form('x', `${DISPOSITION.slice(0, -6)}\xe7\x85\xa7.jpg"`), 'x'],
  ])('%s', (_how, text, bytes) => expect(read(text)).toBe(bytes));

  test.each([
    ['nothing', ''],
    ['no part', '--line--\r\n'],
    ['text before it', `x\r\n${form('x')}`],
    ['another line', form('x').replaceAll('line', 'lime')],
    ['no end', form('x', DISPOSITION, '')],
    ['half an end', form('x', DISPOSITION, '-')],
    ['text behind it', form('x', DISPOSITION, '--\r\nmore')],
    ['two files', `${form('x', DISPOSITION, '')}\r\n${DISPOSITION}\r\n\r\ny\r\n--line--\r\n`],
    ['a field', form('x', 'Content-Disposition: form-data; name="photo"')],
    ['another name', form('x', 'Content-Disposition: form-data; name="file"; filename="a"')],
    ['the name in the file name only', form('x', 'Content-Disposition: form-data; filename="; name=photo"')],
    ['no disposition', form('x', 'Content-Type: image/jpeg')],
    ['an attachment', form('x', 'Content-Disposition: attachment; name="photo"; filename="a"')],
    ['a head of 3 kB', form('x', `${DISPOSITION}\r\nx: ${'x'.repeat(3000)}`)],
  ])('is not one with %s', (_what, text) => expect(read(text)).toBeUndefined());
});
