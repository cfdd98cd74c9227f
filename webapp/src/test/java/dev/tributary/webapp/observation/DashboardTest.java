package dev.tributary.webapp.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dashboard, the rules of alerts and the documentation name exists. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?m)\"?expr\"?: (.*(?:\\n {10}\\S.*)*)");
  private static final Pattern NAME = Pattern.compile("\\b(?:tributary|jvm|process)_[a-z_]+\\b");

  /** A selector with its labels; those of JSON are escaped. */
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:tributary|jvm|process)_[a-z_]+)\\{([^}]*)}");

  private static final Pattern LABEL = Pattern.compile("([a-z]+)=~?");

  private final Observations observations;

  DashboardTest(Observations observations) {
    this.observations = observations;
  }

  /** Series come with what they count. */
  @BeforeEach
  void observe_one_of_each() {
    FakeActivityContext context = new FakeActivityContext("fork1", new ForkSettings(), List.of());
    observations.execution(context).close();
    observations
        .attempt(
            new CallKey(context.run(), context.task(), context.activity().id(), 1),
            Optional.of(new AccountName("shop")),
            1)
        .close();
    observations.messages(Channel.EMAIL, MessageState.SENT, 1);
  }

  @ParameterizedTest
  @CsvSource({"dashboard.json, 16", "alerts.yaml, 10"})
  void every_metric_and_label_of_a_file_exists(String file, int expressions) throws IOException {
    String metrics = metrics();
    List<String> all = expressions(Files.readString(DOCS.resolve("observability").resolve(file)));

    assertThat(all).hasSizeGreaterThanOrEqualTo(expressions);
    for (String expression : all) {
      assertThat(names(metrics)).containsAll(named(expression));
      for (MatchResult selector : SELECTOR.matcher(expression).results().toList()) {
        LABEL
            .matcher(selector.group(2))
            .results()
            .forEach(
                label ->
                    assertThat(metrics.lines())
                        .as(expression)
                        .anyMatch(line -> has(line, selector.group(1), label.group(1))));
      }
    }
  }

  @Test
  void every_metric_of_the_program_is_documented() throws IOException {
    String operations = Files.readString(DOCS.resolve("operations.md"));
    Set<String> own =
        names(metrics()).stream()
            .filter(name -> name.startsWith("tributary_"))
            .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
            .collect(Collectors.toSet());

    assertThat(own)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
  }

  private static boolean has(String line, String metric, String label) {
    return line.startsWith(metric + "{") && line.contains(label + "=\"");
  }

  private static List<String> expressions(String file) {
    return EXPRESSION.matcher(file).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> named(String text) {
    return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** Of series, not of comments. */
  private static Set<String> names(String metrics) {
    return metrics
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static String metrics() {
    return SignedIn.withKeyOf(Role.VIEWER).get("/q/metrics").asString();
  }
}
