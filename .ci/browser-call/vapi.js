import made from '@vapi-ai/web';

// It is CommonJS, with its default inside.
export const Vapi = made.default ?? made;
