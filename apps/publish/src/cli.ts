import { start } from "@chancery/cli/start";

await start("publish");
