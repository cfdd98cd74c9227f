package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.message.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every key that is put together from a beginning and a constant or an argument has words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletedKeysTest {
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z-]*\\.[A-Za-z]\\w*_)\"");

  /** Beginnings of keys that are completed by a constant, and the ends. */
  private static final Map<String, List<String>> BUILT = built();

  /** Beginnings of keys of forms, which another test walks. */
  private static final Set<String> OF_FORMS =
      Set.of(
          "form.onError_",
          "form.type_",
          "form.limitsOverlap_",
          "form.limitsPriority_",
          "form.limitsOverdue_");

  private static final Pattern BUNDLE_ALONE = Pattern.compile("\"([a-z][a-z-]*)\\.\"");

  /** Where keys are completed after their bundle's name, and the calls that hold the ends. */
  private static final Map<String, Pattern> ENDS =
      Map.of(
          "ImportFields",
              Pattern.compile(
                  "\\b(?:(?:choice|line|found)\\(|option\\(\"[^\"]*\", )\"(\\w+)\"[,)]"),
          "ImportPlanLabels", Pattern.compile("\\b(?:word|choice)\\(\"(\\w+)\"[,)]"),
          "DataCommands", Pattern.compile("\\breport\\(\"([\\w.-]+)\""),
          "DemoFailed", Pattern.compile("new DemoFailed\\(\\s*\"(\\w+)\""));

  /** Names of parameters in forms, which are no keys. */
  private static final Set<String> NO_KEYS = Set.of("parameter", "secret-value");

  private final List<Bundle> bundles;

  CompletedKeysTest() throws IOException {
    bundles = Bundle.all();
  }

  @Test
  void every_key_that_ends_with_a_constant_has_words_for_each_constant() throws Exception {
    Set<String> used =
        SourceText.find(Path.of("src", "main", "java"), BEGINNING).stream()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(used).isSubsetOf(Stream.concat(BUILT.keySet().stream(), OF_FORMS.stream()).toList());
    for (Map.Entry<String, List<String>> built : BUILT.entrySet()) {
      for (String end : built.getValue()) {
        String[] key = (built.getKey() + end).split("\\.", 2);
        assertThat(Bundle.missing(bundles, key[0], key[1])).as(built.getKey()).isEmpty();
      }
    }
  }

  @Test
  void every_key_that_is_completed_behind_its_bundle_has_words() throws IOException {
    Map<String, String> code = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    String all = String.join("\n", code.values());
    Set<String> completing = new HashSet<>();
    code.forEach(
        (file, text) ->
            BUNDLE_ALONE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(bundle -> !NO_KEYS.contains(bundle))
                .forEach(
                    bundle -> {
                      completing.add(file);
                      assertEnds(file, bundle, file.equals("DemoFailed") ? all : text);
                    }));
    assertThat(completing).containsExactlyInAnyOrderElementsOf(ENDS.keySet());
  }

  private void assertEnds(String file, String bundle, String text) {
    Pattern end = Objects.requireNonNull(ENDS.get(file), file);
    List<String> ends =
        end.matcher(text).results().map(match -> match.group(1)).distinct().toList();
    assertThat(ends).as(file).hasSizeGreaterThan(1);
    assertThat(ends.stream().flatMap(found -> Bundle.missing(bundles, bundle, found)))
        .as(file)
        .isEmpty();
  }

  private static List<String> lower(String type) throws ClassNotFoundException {
    return constants(type).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Recipients with a missing value are reported by the field that was missing. */
  private static List<String> reportedExclusions() throws ClassNotFoundException {
    return lower("domain.message.Exclusion").stream()
        .filter(reason -> !reason.equals("missing_value"))
        .toList();
  }

  private static Map<String, List<String>> built() {
    try {
      return Map.ofEntries(
          Map.entry("activity.group_", lower("domain.activity.ActivityGroup")),
          Map.entry("activity.outlet_", List.of("out", "failed", "rejects")),
          Map.entry("administration.role_", lower("domain.access.Role")),
          Map.entry("notifications.event_", lower("domain.notification.EventType")),
          Map.entry("notifications.kind_", lower("adapters.in.rest.notification.TargetKind")),
          Map.entry("notifications.state_", lower("domain.notification.DeliveryState")),
          Map.entry("run.woken.", lower("domain.waiting.WakeUp$Decision")),
          Map.entry(
              "wait.",
              List.of(
                  "timeUntil",
                  "signal",
                  "signalUntil",
                  "approval",
                  "approvalUntil",
                  "run",
                  "runUntil")),
          Map.entry(
              "demo.example_",
              List.of(
                  "birthday-coupons", "game-day-line-up", "latest-offers", "weather-per-region")),
          Map.entry("runs.drift_", lower("domain.activity.externalapi.drift.DriftReport$Kind")),
          Map.entry("resources.rule_", names("domain.resource.Sharing$Rule")),
          Map.entry("runs.driftAction_", lower("domain.activity.externalapi.drift.DriftAction")),
          Map.entry(
              "callimport.secret_",
              names("domain.activity.externalapi.editor.RequiredSecret$Content")),
          Map.entry(
              "callimport.leftover_", names("domain.activity.externalapi.editor.LeftoverReason")),
          Map.entry("detection.kind_", names("domain.activity.externalapi.paging.PageKind")),
          Map.entry(
              "detection.confidence_",
              names("domain.activity.externalapi.editor.detection.Confidence")),
          Map.entry("importcall.shell_", names("domain.activity.externalapi.editor.curl.Shell")),
          Map.entry("zoo.case_", names("webapp.demo.zoo.ZooCase")),
          Map.entry("demo.delay_", List.of("0", "1000", "5000", "70000")),
          Map.entry("demo.fault_", names("webapp.demo.ApiFault")),
          Map.entry(
              "email.",
              List.of(
                  "delivered",
                  "sent",
                  "server",
                  "failed",
                  "unknown",
                  "skipped",
                  "filled.default",
                  "filled.empty")),
          Map.entry("email.excluded.", reportedExclusions()),
          Map.entry("imports.optsOut_", lower("domain.fileimport.plan.OptOutMeaning")),
          Map.entry("imports.mode_", ids("domain.fileimport.plan.ImportMode")),
          Map.entry("imports.key_", ids("domain.fileimport.plan.ImportKey")),
          Map.entry("imports.blanks_", ids("domain.fileimport.plan.BlankRule")),
          Map.entry("imports.errors_", ids("domain.fileimport.plan.InvalidValueRule")),
          Map.entry("imports.missingFields_", ids("domain.fileimport.file.MissingFields")),
          Map.entry("imports.optOuts_", ids("domain.consent.OptOutRule")),
          Map.entry("imports.encoding_", ids("domain.fileimport.file.TextEncoding")),
          Map.entry("imports.header_", List.of("true", "false")),
          Map.entry(
              "messages.counted_",
              List.of("sandboxed", "sent", "excluded", "failed", "waiting", "unknown", "stopped")),
          Map.entry("messages.reason_", lower("domain.message.Exclusion")),
          Map.entry("messages.suppressed_", lower("domain.message.Suppression$Reason")),
          Map.entry("profiles.channel_", Stream.of(Channel.values()).map(Channel::optOut).toList()),
          Map.entry("profiles.facet_", ids("domain.profile.ProfileFacet")),
          Map.entry("profiles.suppressed_", lower("domain.message.Suppression$Reason")),
          Map.entry(
              "testcall.apply_", lower("webapp.activity.externalapi.TestCallPage$Detected$Tab")),
          Map.entry("runs.cache_", List.of("HIT", "MISS", "REVALIDATED", "STALE")),
          Map.entry("runs.tab_", lower("webapp.console.run.RunTab")),
          Map.entry("runs.period_", lower("webapp.console.run.RunFacets$Period")),
          Map.entry("runs.tests_", lower("application.run.history.RunFilter$Tests")));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Stream<Enum<?>> constants(String type) throws ClassNotFoundException {
    return Arrays.stream(Class.forName("dev.tributary." + type).getEnumConstants())
        .map(constant -> (Enum<?>) constant);
  }

  private static List<String> ids(String type) throws ClassNotFoundException {
    return constants(type).map(EnumNames::id).toList();
  }

  private static List<String> names(String type) throws ClassNotFoundException {
    return constants(type).map(Enum::name).toList();
  }
}
