export { FILES_FOLDER, type FileStore, openFileStore } from './file-store.ts';
export { sendFile } from './send-file.ts';
export { type TakenFile, takeFile } from './take-file.ts';
