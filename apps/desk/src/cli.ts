import { enableCompileCache } from "node:module";

// A check should take no longer than a look: the code's compiled form is kept in the machine's temporary folder.
enableCompileCache();
await import("./program.ts");
