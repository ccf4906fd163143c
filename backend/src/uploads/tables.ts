import { filled, int, key, nullable, table, text, time, uuid, type Row } from '../database/table.ts';

export const uploads = table('uploads', {
  id: key(filled(uuid())),
  owner_id: uuid(),
  name: text(),
  type: text(),
  size: int(),
  width: int(),
  height: int(),
  key: text(),
  conversation_id: nullable(uuid()),
  seq: nullable(int()),
  created_at: filled(time()),
});
export type UploadRow = Row<typeof uploads>;
