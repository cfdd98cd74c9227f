package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tributary.adapters.activity.scheduler.SchedulerDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.scheduler.ScheduleReading;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedules in docs/schedules.md are due when it says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleExamplesTest {
  private static final Instant AFTER = Instant.parse("2026-11-29T12:00:00Z");
  private static final String MARK = "<!-- example:firings -->\n```yaml\n";

  static List<JsonNode> examples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "schedules.md"));
    int from = page.indexOf(MARK) + MARK.length();
    JsonNode list =
        new ObjectMapper(new YAMLFactory())
            .readTree(page.substring(from, page.indexOf("```", from)));
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_documented_schedule_is_due_as_documented(JsonNode example) {
    List<Problem> problems = new ArrayList<>();
    SettingsReader reader =
        new SettingsReader((ObjectNode) example.path("settings"), "settings", problems);
    SchedulerSettings settings = new SchedulerDeclaration().read(reader);
    reader.finish();
    List<String> due =
        StreamSupport.stream(example.path("next").spliterator(), false)
            .map(JsonNode::asText)
            .toList();

    assertThat(problems).isEmpty();
    assertThat(ScheduleReading.of(settings, ZoneId.of(example.path("zone").asText())))
        .isInstanceOfSatisfying(
            ScheduleReading.Read.class,
            read ->
                assertThat(read.schedule().next(AFTER, due.size()))
                    .extracting(Instant::toString)
                    .isEqualTo(due));
    assertThat(due).isNotEmpty();
  }
}
