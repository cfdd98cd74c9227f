package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.testrun.CallChoice.Pinned;
import dev.tributary.domain.testrun.CallChoice.Sample;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How a test run is written into its column and read back. */
final class TestRunJson {
  private TestRunJson() {}

  static String write(TestRun test) {
    ObjectNode node = RunJson.object().put("people", test.people());
    ObjectNode samples = node.putObject("samples");
    ObjectNode pinned = node.putObject("pinned");
    test.stubbed()
        .forEach(
            (activity, stubbed) -> {
              switch (stubbed) {
                case Sample(var response) -> samples.put(activity.value(), response);
                case Pinned(var workflow) -> pinned.put(activity.value(), workflow.value());
              }
            });
    return node.toString();
  }

  static TestRun read(String json) {
    JsonNode node = RunJson.read(json);
    Map<ActivityId, Stubbed> stubbed = new HashMap<>();
    each(node.path("samples"), (activity, text) -> stubbed.put(activity, new Sample(text)));
    each(
        node.path("pinned"),
        (activity, text) -> stubbed.put(activity, new Pinned(new WorkflowName(text))));
    return new TestRun(node.path("people").asLong(), stubbed);
  }

  private static void each(JsonNode node, BiConsumer<ActivityId, String> reader) {
    node.properties()
        .forEach(entry -> reader.accept(new ActivityId(entry.getKey()), entry.getValue().asText()));
  }
}
