import { z } from "zod";

/** What has to be known of a brief.yaml before its parameters are filled in. */
export const familyHead = z.looseObject({ each: z.unknown().optional() });
