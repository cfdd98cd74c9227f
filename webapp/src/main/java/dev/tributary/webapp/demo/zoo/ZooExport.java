package dev.tributary.webapp.demo.zoo;

import static dev.tributary.webapp.demo.zoo.ZooCase.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An export that is created, polled and downloaded as a file. The number of a job is when it was
 * created; it is running for a while.
 */
final class ZooExport {
  private static final String JOBS = ZooCase.EXPORT.path() + "/jobs/";
  private static final Pattern JOB = Pattern.compile(JOBS + "(\\d{1,15})(/file)?");
  private static final long RUNNING_MILLIS = 500;

  private ZooExport() {}

  static ZooResponse export(ZooRequest request) {
    Matcher job = JOB.matcher(request.path());
    if (job.matches()) {
      return job(request, job);
    }
    long created = System.currentTimeMillis();
    return request.method().equals("POST") && request.path().equals(ZooCase.EXPORT.path())
        ? ZooResponse.ok(job(created, "queued").put("status_url", request.base() + JOBS + created))
            .accepted()
        : ZooResponse.error(404, "unknown");
  }

  private static ZooResponse job(ZooRequest request, Matcher job) {
    long number = Long.parseLong(job.group(1));
    boolean running = System.currentTimeMillis() < number + RUNNING_MILLIS;
    boolean file = job.group(2) != null;
    if (request.method().equals("DELETE") && !file) {
      return ZooResponse.ok(job(number, "deleted"));
    }
    if (!request.method().equals("GET") || (file && running)) {
      return ZooResponse.error(409, "not now");
    }
    if (file) {
      return ZooResponse.csv(csv());
    }
    return ZooResponse.ok(
        running
            ? job(number, "running")
            : job(number, "completed").put("download", request.base() + JOBS + number + "/file"));
  }

  private static ObjectNode job(long number, String status) {
    return object().put("id", number).put("status", status);
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
