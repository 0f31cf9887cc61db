import { resolve } from "node:path";
import { bundle } from "./bundle.ts";

// What `pnpm build` runs beside the builds, so that the next command starts at once.
await bundle(resolve(import.meta.dirname, "../../../.."));
