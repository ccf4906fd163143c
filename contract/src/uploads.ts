// Images: sent first, then attached by id to what they belong to.
import Type, { type Static } from 'typebox';
import { Count, Fields, Id, withToken, type Route } from './shapes.ts';

/** `url` is signed for its reader and holds for ten minutes, so that an image loads without a header. */
export const Attachment = Type.Object(
  {
    id: Id,
    url: Type.String(),
    name: Type.String({ description: 'as its owner called it; never a path' }),
    size: Count,
    type: Type.String(),
    width: Count,
    height: Count,
  },
  { title: 'Attachment' },
);
export type Attachment = Static<typeof Attachment>;

export const AttachmentIds = Type.Optional(Type.Array(Id, { maxItems: 5, uniqueItems: true }));

const params = Fields({ id: Id });

export const routes = {
  'POST /upload': {
    summary: 'Up to five images of 5 MiB each (png, jpeg, gif, webp), as multipart field `files`',
    may: withToken,
    files: true,
    reply: Type.Array(Attachment),
    status: 201,
    limit: { max: 30, seconds: 60 },
  },
  'GET /upload/:id': {
    summary: 'The image itself, for who may see what it hangs on; by header or by its signed address',
    may: ['anonymous', ...withToken],
    params,
    query: Fields({
      viewer: Type.Optional(Type.String({ maxLength: 40 })),
      until: Type.Optional(Type.Integer({ minimum: 0 })),
      signature: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    binary: true,
  },
  'DELETE /upload/:id': {
    summary: 'Remove an image, by its owner or staff; from a message it has been sent with, by staff only',
    may: withToken,
    params,
    status: 204,
  },
} satisfies Record<string, Route>;
