import { PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { openForReading } from "../open.ts";
import { mendLengths } from "./mend-lengths.ts";

test.each(["row\n1\n", "row\n1\r", "row\n1\r\n", "row\n1"])("%j is read to its last byte", async (table) => {
  const end = /[\r\n]$/.test(table) ? "" : "\n";
  const objects = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj",
    "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj",
    `3 0 obj\n<< /Length 4 0 R >>\nstream\n${table}${end}endstream\nendobj`,
    `4 0 obj\n${table.length}\nendobj`,
  ];
  const bytes = Buffer.from(
    `%PDF-1.7\n${objects.join("\n")}\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
  );
  const pdf = await openForReading(bytes);
  mendLengths(pdf, bytes);
  const stream = pdf.context.lookup(PDFRef.of(3));
  expect(stream instanceof PDFRawStream && Buffer.from(stream.contents).toString()).toBe(table);
});
