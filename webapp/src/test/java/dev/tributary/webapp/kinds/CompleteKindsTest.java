package dev.tributary.webapp.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailure;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.workflow.ActivityKinds;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.webapp.activity.ActivityForms;
import dev.tributary.webapp.activity.ActivityPresentation;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteKindsTest {
  @Inject CompleteKinds complete;
  @Inject ActivityKinds kinds;
  @Inject @All List<ActivitySettingsCodec<?>> codecs;
  @Inject @All List<ActivityExecutor<?>> executors;
  @Inject @All List<ActivityPresentation<?>> presentations;

  @Test
  void every_kind_of_the_program_is_complete() {
    assertThat(kinds.kinds().all())
        .extracting(ActivityKind::id)
        .containsExactlyInAnyOrder(
            "start", "query", "fork", "deduplication", "externalApi", "enrichment", "email", "end");
    assertThatCode(complete::demand).doesNotThrowAnyException();
  }

  @Test
  void no_part_is_without_its_kind() {
    List<String> ids = kinds.kinds().all().stream().<String>map(ActivityKind::id).toList();
    List<Class<?>> settings =
        kinds.kinds().all().stream().<Class<?>>map(ActivityKind::settingsType).toList();

    assertThat(codecs).extracting(ActivitySettingsCodec::kind).hasSameElementsAs(ids);
    assertThat(executors.stream().<Class<?>>map(ActivityExecutor::settingsType))
        .containsExactlyInAnyOrderElementsOf(settings);
    assertThat(presentations.stream().<Class<?>>map(ActivityPresentation::settingsType))
        .containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void a_kind_without_its_parts_keeps_the_program_from_starting() {
    CompleteKinds lacking =
        new CompleteKinds(
            List.of(new StartKind()), codecs, List.of(), List.of(), new ActivityForms(List.of()));

    assertThat(lacking.missing())
        .containsExactly("start: executor", "start: presentation", "start: form");
    assertThatThrownBy(lacking::demand)
        .isInstanceOfSatisfying(
            PlatformFailure.class,
            failure ->
                assertThat(Texts.render(failure.problem(), Locale.ENGLISH))
                    .contains("start: executor, start: presentation, start: form"));
  }
}
