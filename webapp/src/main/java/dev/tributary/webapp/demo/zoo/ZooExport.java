package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An export that is created, polled and downloaded as a file. */
final class ZooExport {
  private static final String JOBS = ZooCase.EXPORT.path() + "/jobs/7";

  private ZooExport() {}

  static ZooResponse export(ZooRequest request) {
    boolean get = request.method().equals("GET");
    if (get && request.path().equals(JOBS)) {
      return ZooResponse.ok(job("completed").put("download", request.base() + JOBS + "/file"));
    }
    if (get && request.path().equals(JOBS + "/file")) {
      return ZooResponse.csv(csv());
    }
    return request.method().equals("POST") && request.path().equals(ZooCase.EXPORT.path())
        ? ZooResponse.ok(job("queued").put("status_url", request.base() + JOBS)).accepted()
        : ZooResponse.error(404, "unknown");
  }

  private static ObjectNode job(String status) {
    return object().put("id", 7).put("status", status);
  }

  private static String csv() {
    StringBuilder csv = new StringBuilder("id,name,city,spent\n");
    for (JsonNode row : ZooRows.rows(0, ZooRows.TOTAL)) {
      csv.append(
          "%s,%s,%s,%s\n"
              .formatted(
                  row.path("id").asText(),
                  row.path("name").asText(),
                  row.path("city").asText(),
                  row.path("spent").asText()));
    }
    return csv.toString();
  }
}
