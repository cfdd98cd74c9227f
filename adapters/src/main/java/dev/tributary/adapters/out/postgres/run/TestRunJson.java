package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.testrun.TestRun;
import java.util.HashMap;
import java.util.Map;

/** How a test run is written into its column and read back. */
final class TestRunJson {
  private TestRunJson() {}

  static String write(TestRun test) {
    ObjectNode node = RunJson.object().put("people", test.people());
    ObjectNode samples = node.putObject("samples");
    test.samples().forEach((activity, sample) -> samples.put(activity.value(), sample));
    return node.toString();
  }

  static TestRun read(String json) {
    JsonNode node = RunJson.read(json);
    Map<ActivityId, String> samples = new HashMap<>();
    node.path("samples")
        .properties()
        .forEach(
            sample -> samples.put(new ActivityId(sample.getKey()), sample.getValue().asText()));
    return new TestRun(node.path("people").asLong(), samples);
  }
}
