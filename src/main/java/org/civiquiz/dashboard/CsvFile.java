package org.civiquiz.dashboard;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Hands out results as a file that spreadsheets read in the right encoding. */
final class CsvFile {

  /** Without it a spreadsheet takes the file for another encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static Response response(UUID assignment, String csv) {
    return Response.ok((BYTE_ORDER_MARK + csv).getBytes(StandardCharsets.UTF_8))
        .type("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"results-" + assignment + ".csv\"")
        .build();
  }
}
